import type { Localised } from '@policydoc/core'

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
  fix: { en: 'apply all safe fixes', 'zh-Hans': '应用所有安全的修复' },
  parse: { en: 'print what a document says as JSON', 'zh-Hans': '以 JSON 输出文档模型' },
  outline: { en: 'print the structure of a document with its counts', 'zh-Hans': '输出文档结构及计数' },
  tasks: {
    en: 'print the task breakdown: actions, key work, units, dates',
    'zh-Hans': '输出任务分解表：行动、重点工作、单位、时限',
  },
  formatCommand: {
    en: 'lay documents out: headings, labels, blank lines, spacing; no word changes',
    'zh-Hans': '整理排版：标题、序号、空行、空格，不改文字',
  },
  role: {
    en: 'roles of the sections to take tasks from, or all; default: practice, tasks and similar',
    'zh-Hans': '从哪些章节类别取任务，all 为全部；不写则取做法、主要任务等',
  },
  clean: {
    en: 'clean up pasted web pages: remove what is not text, move source and date to front matter, then lay out as format does',
    'zh-Hans': '清理从网页粘贴的文稿：去掉网页残留，来源、日期等移入文前信息，并同 format 整理排版',
  },
  new: {
    en: 'print a new document of a kind with every required section',
    'zh-Hans': '输出某类文件的空白文稿，必备章节齐全',
  },
  newKinds: {
    en: 'In English or Chinese: {both}\nIn English: {english}\nIn Chinese: {chinese}\nOfficial documents, in Chinese: {kinds}',
    'zh-Hans': '中文或英文：{both}\n英文：{english}\n中文：{chinese}\n法定公文（中文）：{kinds}',
  },
  derive: { en: 'learn a profile from good documents', 'zh-Hans': '从范文归纳文件类型' },
  rules: { en: 'list the rules and their state', 'zh-Hans': '列出规则及其状态' },
  explain: {
    en: 'print the page of a rule: why, examples, options',
    'zh-Hans': '输出规则说明：缘由、示例、选项',
  },
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
  oneFormat: { en: 'output format', 'zh-Hans': '输出格式' },
  output: {
    en: 'write the preceding --format to a file; without one the extension (.sarif, .html …) decides',
    'zh-Hans': '把前一个 --format 的输出写入文件；前面没有时由后缀（.sarif、.html 等）决定格式',
  },
  profile: {
    en: 'kind of document; auto: from front matter, else recognised',
    'zh-Hans': '文件类型；auto 表示先看文前信息，未写明的自动识别',
  },
  configFile: { en: 'use only this configuration file', 'zh-Hans': '只使用此配置文件' },
  noConfig: { en: 'ignore configuration files', 'zh-Hans': '不使用配置文件' },
  locale: { en: 'language of messages', 'zh-Hans': '提示语言' },
  maxWarnings: { en: 'fail when there are more warnings than this', 'zh-Hans': '警告超过此数即失败' },
  failOn: {
    en: 'lowest severity that makes the command fail',
    'zh-Hans': '达到此级别即算失败',
  },
  sort: { en: 'order of the findings of a file', 'zh-Hans': '同一文件中问题的排序' },
  statistics: { en: 'print only the number of findings of each rule', 'zh-Hans': '只输出各规则的问题数' },
  rule: {
    en: 'severity of a rule, overrides the configuration; repeatable',
    'zh-Hans': '规则的级别，优先于配置，可重复',
  },
  quiet: { en: 'show only what fails', 'zh-Hans': '只显示导致失败的问题' },
  encoding: {
    en: 'encoding of the files; detected if not given',
    'zh-Hans': '文件编码；不指定则自动识别',
  },
  cache: { en: 'keep results of unchanged files between runs', 'zh-Hans': '缓存未改动文件的结果' },
  cacheLocation: {
    en: 'file that --cache uses; default: in node_modules/.cache',
    'zh-Hans': '缓存文件的位置，默认在 node_modules/.cache 中',
  },
  watch: { en: 'check again when files change', 'zh-Hans': '文件改动时重新检查' },
  concurrency: {
    en: 'number of threads; auto: by the amount of work',
    'zh-Hans': '线程数；auto 按工作量决定',
  },
  baseline: { en: 'hide findings listed in this file', 'zh-Hans': '不显示基线文件中已有的问题' },
  updateBaseline: {
    en: 'write all present findings to the baseline (.policydoc-baseline.json)',
    'zh-Hans': '把现有问题写入基线（.policydoc-baseline.json）',
  },
  changed: {
    en: 'only files changed since a commit (default: HEAD), or since this branch left it',
    'zh-Hans': '只检查有改动的文件：自某次提交（默认 HEAD）以来，或自本分支分出以来',
  },
  noErrorOnUnmatched: { en: 'do not fail when nothing matches', 'zh-Hans': '没有匹配的文件时不算失败' },
  color: { en: 'colour the output', 'zh-Hans': '是否着色' },
  stdinFilename: {
    en: 'read standard input as the file at this path',
    'zh-Hans': '读取标准输入，并视其为此路径的文件',
  },
  stdinJsonl: {
    en: 'read {"path","text"} lines, write findings as lines in the same order',
    'zh-Hans': '读取 {"path","text"} 行，按原顺序逐行输出结果',
  },
  fixOption: { en: 'apply safe fixes', 'zh-Hans': '应用安全的修复' },
  unsafe: {
    en: 'also apply fixes that need review; implies --fix',
    'zh-Hans': '连同需要复核的修复一并应用，相当于已加 --fix',
  },
  dryRun: { en: 'print a diff, write nothing', 'zh-Hans': '只输出差异，不写入' },
  check: { en: 'write nothing, fail when something would change', 'zh-Hans': '不写入，有改动即失败' },
  explainOption: {
    en: 'also show overridden values and the state of every rule',
    'zh-Hans': '同时显示被覆盖的值和每条规则的状态',
  },
  force: { en: 'replace an existing file', 'zh-Hans': '覆盖已有文件' },
  id: { en: 'id of the new profile', 'zh-Hans': '新文件类型的标识' },
  outputFile: { en: 'write to a file', 'zh-Hans': '写入文件' },
  exitCodes: {
    en:
      '\nExit codes: 0 nothing at or above the failing level · 1 findings · 2 the command could not do ' +
      'its work · 130 interrupted.\nFindings go to standard output, everything else to standard error.',
    'zh-Hans':
      '\n退出码：0 没有达到失败级别的问题 · 1 有问题 · 2 命令未能完成 · 130 被中断。\n结果写到标准输出，其余写到标准错误。',
  },
  usageTitle: { en: 'Usage:', 'zh-Hans': '用法：\n ' },
  optionsTitle: { en: 'Options:', 'zh-Hans': '选项：' },
  commandsTitle: { en: 'Commands:', 'zh-Hans': '命令：' },
  initial: { en: 'default: {value}', 'zh-Hans': '默认为 {value}' },
  optionValues: { en: '{description} ({values})', 'zh-Hans': '{description}（{values}）' },
  valuesInitial: { en: '{values}; {initial}', 'zh-Hans': '{values}；{initial}' },
  outputGroup: { en: 'Output:', 'zh-Hans': '输出：' },
  exitGroup: { en: 'Exit code:', 'zh-Hans': '退出码：' },
  speedGroup: { en: 'Large projects:', 'zh-Hans': '大量文件、反复运行：' },
  fixGroup: { en: 'Fixes:', 'zh-Hans': '修复：' },
  lintExamples: {
    en: `
Examples:
  policydoc lint                                  every .md below; .gitignore is honoured
  policydoc lint drafts '!drafts/old/'            a folder, without a part of it
  policydoc lint -f stylish -f sarif -o a.sarif   for people and for a machine at once
  policydoc lint --changed=origin/main            files that this branch changed
  policydoc lint --stdin-filename a.md < a.md     a text that is not on disk`,
    'zh-Hans': `
示例：
  policydoc lint                                  当前文件夹下的全部 .md，遵守 .gitignore
  policydoc lint drafts '!drafts/old/'            一个文件夹，排除其中一部分
  policydoc lint -f stylish -f sarif -o a.sarif   同时输出给人和机器
  policydoc lint --changed=origin/main            本分支改动的文件
  policydoc lint --stdin-filename a.md < a.md     尚未写入磁盘的文本`,
  },
  fixExamples: {
    en: `
Examples:
  policydoc fix --dry-run drafts          show the changes as a diff
  policydoc fix --unsafe drafts/plan.md   include fixes that need review
  policydoc fix - < a.md > b.md           standard input, in its encoding`,
    'zh-Hans': `
示例：
  policydoc fix --dry-run drafts          只显示差异
  policydoc fix --unsafe drafts/plan.md   连同需要复核的修复
  policydoc fix - < a.md > b.md           标准输入，保持原编码`,
  },
  deriveExamples: {
    en: `
Example:
  policydoc derive good/*.md --id ours > .policydocrc.json
  policydoc new ours > next.md`,
    'zh-Hans': `
示例：
  policydoc derive good/*.md --id ours > .policydocrc.json
  policydoc new ours > next.md`,
  },
  completionExamples: {
    en: `
Shells: bash, zsh, fish, powershell.
  source <(policydoc completion bash)            in ~/.bashrc
  source <(policydoc completion zsh)             in ~/.zshrc, after compinit
  policydoc completion fish | source             in ~/.config/fish/config.fish
  policydoc completion powershell | Out-String | Invoke-Expression`,
    'zh-Hans': `
可用：bash、zsh、fish、powershell。
  source <(policydoc completion bash)            写入 ~/.bashrc
  source <(policydoc completion zsh)             写入 ~/.zshrc，在 compinit 之后
  policydoc completion fish | source             写入 ~/.config/fish/config.fish
  policydoc completion powershell | Out-String | Invoke-Expression`,
  },
} as const satisfies Readonly<Record<string, Localised>>
