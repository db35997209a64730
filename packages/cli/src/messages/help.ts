import type { Localised } from '@policydoc/core'
import { speaker } from '@policydoc/project/browser'
import { traditional } from '../generated/help.zh-Hant.ts'

/** What `--help` says, by command and option. */
export const messages = {
  policydoc: {
    en: 'Checks policy documents written in Markdown: counts, sections, numbering.',
    'zh-Hans': '检查 Markdown 政策文档：计数、章节、序号。',
  },
  lint: {
    en: 'check documents (files, folders, globs, - for standard input)',
    'zh-Hans': '检查文档（文件、文件夹、通配符，- 表示标准输入）',
  },
  fix: { en: 'repair what can be repaired safely', 'zh-Hans': '修复可以安全修复的问题' },
  parse: { en: 'print what a document says as JSON', 'zh-Hans': '以 JSON 输出文档模型' },
  outline: { en: 'print the structure of a document with its counts', 'zh-Hans': '输出文档结构及计数' },
  tasks: { en: 'print the ledger of actions and key-work items', 'zh-Hans': '输出行动与重点工作台账' },
  formatCommand: { en: 'normalise documents pasted from web pages', 'zh-Hans': '规范化从网页粘贴的文档' },
  new: { en: 'print a scaffold with every section of a profile', 'zh-Hans': '按文种输出章节齐全的骨架' },
  derive: { en: 'learn a profile from good documents', 'zh-Hans': '从范文归纳文种' },
  rules: { en: 'list the rules and their state', 'zh-Hans': '列出规则及其状态' },
  explain: { en: 'explain a rule: why, examples, options', 'zh-Hans': '解释规则：缘由、示例、选项' },
  config: {
    en: 'show the configuration in force for a file, and where each value came from',
    'zh-Hans': '显示对某个文件生效的配置及各项来源',
  },
  init: { en: 'write a commented configuration', 'zh-Hans': '写入带注释的配置文件' },
  completion: { en: 'print a completion script for a shell', 'zh-Hans': '输出 shell 补全脚本' },
  version: { en: 'print the version', 'zh-Hans': '显示版本' },
  help: { en: 'show help', 'zh-Hans': '显示帮助' },
  format: {
    en: 'output format; may be repeated, each with its --output',
    'zh-Hans': '输出格式，可重复，各配一个 --output',
  },
  output: {
    en: 'write the output of the --format before it to a file',
    'zh-Hans': '把前一个 --format 的输出写入文件',
  },
  profile: {
    en: 'kind of document; auto: front matter, then recognition',
    'zh-Hans': '文种；auto 为先看前言再自动识别',
  },
  configFile: { en: 'use this configuration and no other', 'zh-Hans': '只使用此配置文件' },
  noConfig: { en: 'use no configuration', 'zh-Hans': '不使用配置文件' },
  locale: { en: 'language of messages: en, zh-Hans, zh-Hant', 'zh-Hans': '消息语言：en、zh-Hans、zh-Hant' },
  maxWarnings: { en: 'fail when there are more warnings', 'zh-Hans': '警告超过此数即失败' },
  failOn: {
    en: 'lowest severity that fails: error, warning, info, never',
    'zh-Hans': '达到此级别即失败：error、warning、info、never',
  },
  quiet: { en: 'show only what fails', 'zh-Hans': '只显示导致失败的问题' },
  encoding: {
    en: 'encoding of the files, instead of telling it from them',
    'zh-Hans': '指定文件编码，不自动识别',
  },
  cache: { en: 'keep results of unchanged files between runs', 'zh-Hans': '缓存未改动文件的结果' },
  cacheLocation: { en: 'file that --cache uses', 'zh-Hans': '缓存文件的位置' },
  watch: { en: 'check again when files change', 'zh-Hans': '文件改动时重新检查' },
  concurrency: { en: 'threads; auto: by the amount of work', 'zh-Hans': '线程数；auto 为按工作量决定' },
  baseline: { en: 'do not show findings that this file knows', 'zh-Hans': '不显示基线文件中已有的问题' },
  updateBaseline: { en: 'write all present findings to the baseline', 'zh-Hans': '把现有问题写入基线' },
  changed: {
    en: 'only files that changed since a commit (HEAD), or since this branch left it',
    'zh-Hans': '只检查自某次提交（HEAD）或自本分支由此分出以来有改动的文件',
  },
  noErrorOnUnmatched: { en: 'do not fail when nothing matches', 'zh-Hans': '没有匹配的文件时不算失败' },
  color: { en: 'auto, always, never', 'zh-Hans': '颜色：auto、always、never' },
  stdinFilename: { en: 'path that standard input is taken for', 'zh-Hans': '标准输入所代表的文件路径' },
  stdinJsonl: {
    en: 'read {"path","text"} lines, write findings as lines in the same order',
    'zh-Hans': '读取 {"path","text"} 行，按原顺序逐行输出结果',
  },
  fixOption: { en: 'apply safe fixes', 'zh-Hans': '应用安全的修复' },
  unsafe: { en: 'apply fixes that need a second look, too', 'zh-Hans': '连同需要复核的修复一并应用' },
  dryRun: { en: 'print a diff, write nothing', 'zh-Hans': '只输出差异，不写入' },
  check: { en: 'write nothing, fail when something would change', 'zh-Hans': '不写入，有改动即失败' },
  explainOption: {
    en: 'also show values that were overruled, and the state of every rule',
    'zh-Hans': '同时显示被覆盖的值和每条规则的状态',
  },
  force: { en: 'replace an existing file', 'zh-Hans': '覆盖已有文件' },
  id: { en: 'id of the new profile', 'zh-Hans': '新文种的标识' },
  outputFile: { en: 'write to a file', 'zh-Hans': '写入文件' },
  exitCodes: {
    en: '\nExit codes: 0 nothing at or above the failing level · 1 findings · 2 the command could not do its work · 130 interrupted.\nFindings go to standard output, everything else to standard error.',
    'zh-Hans':
      '\n退出码：0 无达到失败级别的问题 · 1 有问题 · 2 命令未能完成 · 130 被中断。\n结果写到标准输出，其余写到标准错误。',
  },
} as const satisfies Readonly<Record<string, Localised>>

/** A line of help. */
export const help = speaker<keyof typeof messages>(messages, traditional)
