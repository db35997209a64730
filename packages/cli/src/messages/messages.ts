import type { Localised } from '@policydoc/core'

/** What the command says about its work. */
export const messages = {
  errors: { en: '{count} {count|error|errors}', 'zh-Hans': '{count} 个错误' },
  warnings: { en: '{count} {count|warning|warnings}', 'zh-Hans': '{count} 个警告' },
  infos: { en: '{count} {count|info|infos}', 'zh-Hans': '{count} 个提醒' },
  hints: { en: '{count} {count|hint|hints}', 'zh-Hans': '{count} 个提示' },
  files: { en: '{count} {count|file|files}', 'zh-Hans': '{count} 个文件' },
  findings: { en: '{count} {count|finding|findings}', 'zh-Hans': '{count} 处问题' },
  inFiles: { en: '{findings} in {files}', 'zh-Hans': '{files}中有 {findings}' },
  unreadFiles: { en: '{files} failed', 'zh-Hans': '{files}未能处理' },
  claims: {
    en: '({checked} {checked|claim|claims} checked, {hold} {hold|holds|hold})',
    'zh-Hans': '（核对 {checked} 处计数，{hold} 处相符）',
  },
  comma: { en: ', ', 'zh-Hans': '、' },
  fixable: {
    en: '{count} can be fixed with `policydoc fix`',
    'zh-Hans': '其中 {count} 处可用 `policydoc fix` 修复',
  },
  fixableUnsafe: {
    en: '{count} can be fixed with `policydoc fix --unsafe`',
    'zh-Hans': '其中 {count} 处可用 `policydoc fix --unsafe` 修复',
  },
  unsafeToo: { en: ' ({count} more with --unsafe)', 'zh-Hans': '（加 --unsafe 可再修复 {count} 处）' },
  remaining: { en: 'Still failing: {findings}.', 'zh-Hans': '仍有导致失败的问题：{findings}。' },
  nothingChanged: {
    en: 'No documents have changed since {ref}; nothing was checked.',
    'zh-Hans': '自 {ref} 以来没有改动的文档，未作检查。',
  },
  changedHint: {
    en: ' To check what changed since a commit, use --changed={input}.',
    'zh-Hans': '若指自某次提交以来的改动，请写 --changed={input}',
  },
  changedFiles: { en: 'Changed: {paths}', 'zh-Hans': '已改动：{paths}' },
  fixed: { en: '{count} fixed', 'zh-Hans': '已修复 {count} 处' },
  wouldFix: {
    en: '{count} {count|fix|fixes} would be applied in {files}.',
    'zh-Hans': '将在 {files}中修复 {count} 处。',
  },
  expected: { en: 'should be {value}', 'zh-Hans': '应为 {value}' },
  known: {
    en: '{count} known {count|finding is|findings are} not shown (baseline).',
    'zh-Hans': '基线中已有的 {count} 处问题未显示。',
  },
  baselineWritten: {
    en: 'Wrote {findings} to the baseline {path}.',
    'zh-Hans': '已将 {findings}写入基线 {path}。',
  },
  badBaseline: {
    en: 'The baseline {path} cannot be read: {detail}',
    'zh-Hans': '基线 {path} 无法读取：{detail}',
  },
  noBaseline: {
    en: 'Not a baseline file (create one with --update-baseline).',
    'zh-Hans': '不是基线文件（可用 --update-baseline 生成）。',
  },
  binary: { en: 'This file is binary, not text.', 'zh-Hans': '这是二进制文件，不是文本。' },
  undecodable: {
    en: 'The bytes of this file are not text in UTF-8, UTF-16, GB18030 or Big5 (or in the encoding that --encoding names).',
    'zh-Hans': '文件内容无法按 UTF-8、UTF-16、GB18030、Big5（或 --encoding 指定的编码）解码。',
  },
  tooLarge: {
    en: 'File too large to check: {size} bytes (limit {limit}).',
    'zh-Hans': '文件大小为 {size} 字节，超过 {limit} 字节的文件不予检查。',
  },
  crashed: {
    en: 'Internal error while checking this file: {detail}',
    'zh-Hans': 'policydoc 处理此文件时出现内部错误：{detail}',
  },
  notAFile: { en: 'Not a regular file.', 'zh-Hans': '不是普通文件。' },
  ENOENT: { en: 'No such file.', 'zh-Hans': '文件不存在。' },
  ENOTDIR: { en: 'Part of this path is not a directory.', 'zh-Hans': '路径中有一部分不是文件夹。' },
  EISDIR: { en: 'This is a directory.', 'zh-Hans': '这是文件夹。' },
  EACCES: { en: 'Permission denied.', 'zh-Hans': '没有读取权限。' },
  EPERM: { en: 'Operation not permitted.', 'zh-Hans': '系统不允许此操作。' },
  ELOOP: { en: 'Too many levels of symbolic links.', 'zh-Hans': '符号链接循环。' },
  ENAMETOOLONG: { en: 'File name too long.', 'zh-Hans': '名称过长。' },
  EMFILE: { en: 'Too many open files.', 'zh-Hans': '打开的文件过多。' },
  otherRead: { en: 'Cannot read this file ({code}).', 'zh-Hans': '文件无法读取（{code}）。' },
  changed: {
    en: 'This file changed while it was checked; nothing was written.',
    'zh-Hans': '检查期间文件已被改动，未写入。',
  },
  unencodable: {
    en: 'The fixed text cannot be encoded in {encoding}, the encoding of this file; nothing was written.',
    'zh-Hans': '文件的编码 {encoding} 无法表示修复后的文本，未写入。',
  },
  outside: {
    en: 'This symbolic link points outside the working folder; nothing was written.',
    'zh-Hans': '符号链接指向工作目录之外，未写入。',
  },
  ENOSPC: { en: 'The disk is full; nothing was written.', 'zh-Hans': '磁盘已满，未写入。' },
  EROFS: { en: 'The disk is read-only; nothing was written.', 'zh-Hans': '磁盘为只读，未写入。' },
  writeDenied: {
    en: 'Permission to write this file was denied; nothing was written.',
    'zh-Hans': '没有修改此文件的权限，未写入。',
  },
  otherWrite: {
    en: 'Cannot write the fixed text ({code}).',
    'zh-Hans': '修复后的文本无法写入（{code}）。',
  },
  outputFailed: {
    en: 'Cannot write output {path}: {detail}',
    'zh-Hans': '无法写入输出 {path}：{detail}',
  },
  noCache: {
    en: '{path} is not a policydoc cache file; it was not changed.',
    'zh-Hans': '{path} 不是 policydoc 的缓存文件，未作改动。',
  },
  diskFull: { en: 'the disk is full', 'zh-Hans': '磁盘已满' },
  diskReadOnly: { en: 'the disk is read-only', 'zh-Hans': '磁盘为只读' },
  denied: { en: 'permission was denied', 'zh-Hans': '没有权限' },
  isFolder: { en: 'this is a directory', 'zh-Hans': '这是文件夹' },
  notADirectory: { en: 'part of the path is not a directory', 'zh-Hans': '路径中有一部分不是文件夹' },
  noFolder: { en: 'its folder does not exist', 'zh-Hans': '所在文件夹不存在' },
  sameOutput: { en: '{path} is given as an output twice.', 'zh-Hans': '{path} 被两次指定为输出文件。' },
  unmatched: { en: 'No files match “{input}”.', 'zh-Hans': '没有与“{input}”匹配的文件。' },
  missingInput: {
    en: 'No such file or folder: “{input}”.',
    'zh-Hans': '没有名为“{input}”的文件或文件夹。',
  },
  emptyFolder: {
    en: 'The folder “{input}” contains no documents to check (.md, .markdown) that nothing excludes.',
    'zh-Hans': '文件夹“{input}”中没有要检查且未被排除的文档（.md、.markdown）。',
  },
  ignoredInput: {
    en: '“{input}” is excluded by an ignore file, by “ignore” in the configuration or by a pattern with !.',
    'zh-Hans': '“{input}”已被忽略文件、配置的“ignore”或以 ! 开头的模式排除。',
  },
  noConfigFile: { en: 'Configuration {path} not found.', 'zh-Hans': '配置文件 {path} 不存在。' },
  badConfig: {
    en: 'Files with an invalid configuration were not checked.',
    'zh-Hans': '配置有误，相关文件未检查。',
  },
  unknownFormat: {
    en: 'Unknown format “{value}”; available: {known}.',
    'zh-Hans': '没有格式“{value}”，可用：{known}。',
  },
  unknownProfile: {
    en: 'Unknown profile “{value}”; available: {known}.',
    'zh-Hans': '没有文件类型“{value}”，可用：{known}。',
  },
  unknownRule: { en: 'Unknown rule “{name}”.', 'zh-Hans': '没有名为“{name}”的规则。' },
  rulesList: { en: ' `policydoc rules` lists them.', 'zh-Hans': '`policydoc rules` 可列出全部规则。' },
  noTasks: {
    en:
      'No actions or key work in {files}. Read are 一是… and First, …, items with units or dates, Action 1.1 …, ' +
      'and tables with an action beside its owner or due date.',
    'zh-Hans':
      '{files}中没有行动或重点工作。读取的是：“一是……”、写明单位或时限的条目、带责任单位或时限的任务表。',
  },
  didYouMean: { en: ' Did you mean “{suggestion}”?', 'zh-Hans': '是否想写“{suggestion}”？' },
  orElse: { en: '” or “', 'zh-Hans': '”或“' },
  badValue: {
    en: 'Invalid value “{value}” for {option}; possible: {known}.',
    'zh-Hans': '{option} 的值不能是“{value}”，可用：{known}。',
  },
  twoOutputs: {
    en: 'Each --output needs its --format before it: --format sarif --output a.sarif.',
    'zh-Hans': '每个 --output 之前须有对应的 --format：--format sarif --output a.sarif。',
  },
  exclusive: {
    en: '{first} cannot be combined with {second}.',
    'zh-Hans': '{first} 与 {second} 不能同时使用。',
  },
  git: { en: 'git could not list changed files: {detail}', 'zh-Hans': 'git 无法列出已改动的文件：{detail}' },
  noRepository: { en: 'there is no git repository here', 'zh-Hans': '此处没有 git 仓库' },
  noGit: { en: 'git is not installed', 'zh-Hans': '没有安装 git' },
  noCommit: { en: 'Unknown commit “{name}”.', 'zh-Hans': 'git 中没有提交“{name}”。' },
  badLine: {
    en: 'Line {line} is not a {"path", "text"} object.',
    'zh-Hans': '第 {line} 行不是 {"path", "text"} 对象。',
  },
  checking: { en: 'checking', 'zh-Hans': '检查中' },
  watching: {
    en: 'Watching for changes. Press Ctrl+C to stop.',
    'zh-Hans': '正在监视改动，按 Ctrl+C 结束。',
  },
  internal: {
    en: 'Internal error: {detail}. Please report it: {url}',
    'zh-Hans': 'policydoc 内部错误：{detail}。请反馈：{url}',
  },
  exists: {
    en: '{path} already exists. Use --force to overwrite it.',
    'zh-Hans': '{path} 已存在，可用 --force 覆盖。',
  },
  otherConfig: {
    en: 'This folder already has a configuration, {path}. Edit it, or remove it first.',
    'zh-Hans': '此文件夹已有配置文件 {path}，请修改它，或先移除它。',
  },
  written: { en: 'Wrote {path}.', 'zh-Hans': '已写入 {path}。' },
  wouldChange: { en: '{path} would change.', 'zh-Hans': '{path} 需要规范化。' },
  dropped: { en: 'removed: {text}', 'zh-Hans': '已去除：{text}' },
  oneFile: { en: 'Expected exactly one file.', 'zh-Hans': '请给出一个文件。' },
  unknownOption: { en: 'Unknown option “{name}”.', 'zh-Hans': '没有选项“{name}”。' },
  unknownCommand: { en: 'Unknown command “{name}”.', 'zh-Hans': '没有命令“{name}”。' },
  lintIt: {
    en: ' To check a file, use: policydoc lint {name}',
    'zh-Hans': '检查文件请用：policydoc lint {name}',
  },
  missingArgument: { en: 'Missing argument {name}.', 'zh-Hans': '缺少参数 {name}。' },
  missingValue: { en: 'The option {name} needs a value.', 'zh-Hans': '选项 {name} 需要一个值。' },
  excessArguments: { en: 'Too many arguments.', 'zh-Hans': '参数过多。' },
  seeHelp: { en: 'See `policydoc{command} --help`.', 'zh-Hans': '参见 `policydoc{command} --help`。' },
  tasksSheet: { en: 'Tasks', 'zh-Hans': '任务分解表' },
  needsOutput: {
    en: 'A workbook cannot be printed; use --output tasks.xlsx.',
    'zh-Hans': '电子表格须写入文件：--output 任务.xlsx。',
  },
} as const satisfies Readonly<Record<string, Localised>>

export type MessageId = keyof typeof messages
