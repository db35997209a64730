import type { Localised } from '@policydoc/core'

/** What the extension says while it runs; texts of its manifest are in build/manifest-texts.mjs. */
export const messages = {
  showOutput: { en: 'Show output', 'zh-Hans': '显示输出' },
  restart: { en: 'Restart', 'zh-Hans': '重新启动' },
  notStarted: { en: 'The policydoc server did not start.', 'zh-Hans': 'policydoc 服务器未能启动。' },
  keepsStopping: {
    en: 'The policydoc server keeps stopping and was not started again.',
    'zh-Hans': 'policydoc 服务器屡次停止，未再启动。',
  },
  startedAgain: {
    en: 'The policydoc server stopped and was started again.',
    'zh-Hans': 'policydoc 服务器曾意外停止，现已重新启动。',
  },
  policyDocument: { en: 'Policy document', 'zh-Hans': '政策文件' },
  noProblems: { en: 'no problems', 'zh-Hans': '没有问题' },
  problem: { en: '1 problem', 'zh-Hans': '1 个问题' },
  problems: { en: '{count} problems', 'zh-Hans': '{count} 个问题' },
  notChecked: { en: 'not checked', 'zh-Hans': '未检查' },
  action: { en: '1 action', 'zh-Hans': '1 项行动' },
  actions: { en: '{count} actions', 'zh-Hans': '{count} 项行动' },
  countsHold: { en: '{hold} of {claims} counts hold.', 'zh-Hans': '{claims} 处计数中 {hold} 处相符。' },
  countsNothing: { en: 'This document counts nothing.', 'zh-Hans': '本文档没有可核对的计数。' },
  leftUnchecked: {
    en: 'Settings or configuration leave this document unchecked.',
    'zh-Hans': '编辑器设置或配置文件规定不检查本文档。',
  },
  clickForStructure: { en: 'Click to show the structure.', 'zh-Hans': '点击显示结构。' },
  goThere: { en: 'Go there', 'zh-Hans': '转到该处' },
  failure: { en: 'policydoc: {detail}', 'zh-Hans': 'policydoc：{detail}' },
  openFirst: { en: 'Open a Markdown document first.', 'zh-Hans': '请先打开 Markdown 文档。' },
  nothingToFix: { en: 'Nothing can be fixed without your judgement.', 'zh-Hans': '没有可自动修正的问题。' },
  nothingToRenumber: { en: 'No numbering needs renumbering.', 'zh-Hans': '编号连续，无须重新编号。' },
  nothingMissing: { en: 'No required section is missing.', 'zh-Hans': '必备章节齐全。' },
  kindOfDocument: { en: 'Kind of document', 'zh-Hans': '文件类型' },
  taskFormat: { en: 'Format of the task list', 'zh-Hans': '任务清单的格式' },
  noActions: { en: 'This document lists no actions.', 'zh-Hans': '本文档没有列出行动。' },
  copiedMermaid: { en: 'Copied as a Mermaid diagram.', 'zh-Hans': '已复制为 Mermaid 图。' },
  structure: { en: 'Structure', 'zh-Hans': '结构' },
  structureOf: { en: 'Structure of {name}', 'zh-Hans': '{name} 的结构' },
  noSections: {
    en: 'This document has no sections that policydoc knows.',
    'zh-Hans': '本文档没有 policydoc 可识别的章节。',
  },
  apply: { en: 'Apply', 'zh-Hans': '应用' },
  discard: { en: 'Discard', 'zh-Hans': '放弃' },
  previewNote: { en: '{title}. {note}', 'zh-Hans': '{title}。{note}' },
  cleanUp: { en: 'Clean up pasted document', 'zh-Hans': '清理粘贴的文稿' },
  nothingToClean: { en: 'There is nothing to clean up.', 'zh-Hans': '没有需要清理的内容。' },
  linesLeftOut: {
    en: 'Lines of the page that are left out: {count}.',
    'zh-Hans': '将去掉网页残留 {count} 行。',
  },
  changedSince: {
    en: 'The document has changed since; nothing was written.',
    'zh-Hans': '文档已有改动，未写入。',
  },
  openCounts: { en: '{count} not all named', 'zh-Hans': '{count} 处未列全' },
  countsOpen: {
    en: 'Lists that do not name all of their members: {count}.',
    'zh-Hans': '列举未尽（“等”）的计数 {count} 处，不作判断。',
  },
  found: {
    en: 'Errors {errors} · warnings {warnings} · infos {infos}',
    'zh-Hans': '错误 {errors} · 警告 {warnings} · 提示 {infos}',
  },
  notAllNamed: { en: 'not all named', 'zh-Hans': '未列全' },
  open: { en: 'Open', 'zh-Hans': '打开' },
  undo: { en: 'Undo', 'zh-Hans': '撤销' },
  namedSetWritten: {
    en: 'Wrote namedSets “{name}” = {count} to {file}: its list is taken to have that many.',
    'zh-Hans': '已在 {file} 的固定提法（namedSets）中写入“{name}”={count}，此后按 {count} 项核对。',
  },
  languageOfDocument: { en: 'Language of the document', 'zh-Hans': '文档语言' },
  tasks: { en: 'tasks', 'zh-Hans': '任务分解表' },
  tasksSaved: { en: 'Tasks saved as {file}.', 'zh-Hans': '任务分解表已保存为 {file}。' },
} as const satisfies Readonly<Record<string, Localised>>

export type MessageId = keyof typeof messages
