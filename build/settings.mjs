const text = (en, hans) => ({ en, 'zh-Hans': hans })

const localeNames = {
  auto: text('The language of the editor.', '编辑器的语言。'),
  en: text('English', '英文'),
  'zh-Hans': text('Simplified Chinese', '简体中文'),
  'zh-Hant': text('Traditional Chinese', '繁体中文'),
}

/** Each language by its own name, for readers who know no other. */
const ownNames = {
  auto: text('Automatic', '自动'),
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
}

/** What the settings are about, in the order in which they are shown. */
export const settingGroups = {
  checking: text('Checking', '检查'),
  display: text('Display', '显示'),
  writing: text('Writing', '编辑'),
  trouble: text('Troubleshooting', '排查问题'),
}

/**
 * The settings of the editor. What is checked, and how strictly, stands in configuration files, which the command line
 * reads too. Those of scope `resource` may differ from folder to folder of a workspace.
 */
export const settings = (locales) => [
  {
    key: 'run',
    group: 'checking',
    type: 'string',
    scope: 'resource',
    default: 'onType',
    text: text('When findings and counts are brought up to date.', '何时更新检查结果和计数。'),
    labels: { onType: text('While typing', '输入时'), onSave: text('On save', '保存时') },
    choices: {
      onType: text(
        'Findings follow the text; a clause that is still being written waits.',
        '边写边更新，未写完的分句稍后再标。',
      ),
      onSave: text('Nothing changes until the file is saved.', '保存之前不更新。'),
    },
  },
  {
    key: 'scope',
    group: 'checking',
    type: 'string',
    scope: 'resource',
    default: 'openFiles',
    text: text('Which documents are checked.', '检查哪些文档。'),
    labels: {
      openFiles: text('Open documents', '打开的文档'),
      recognised: text('Open policy documents', '打开的政策文件'),
      workspace: text('Whole workspace', '整个工作区'),
      off: text('Off', '关闭'),
    },
    choices: {
      openFiles: text('Every Markdown document that is open.', '打开的所有 Markdown 文档。'),
      recognised: text(
        'Open documents whose kind is named or recognised by title or sections; ordinary Markdown such as a README stays quiet.',
        '打开的文档中已指明类型、或可由标题和章节识别为政策文件的；README 等普通文档不作提示。',
      ),
      workspace: text('All documents of the workspace.', '工作区的全部文档。'),
      off: text('Nothing is checked or counted.', '不检查，也不计数。'),
    },
  },
  {
    key: 'locale',
    group: 'checking',
    type: 'string',
    scope: 'resource',
    default: 'auto',
    text: text('The language of messages.', '提示信息的语言。'),
    labels: ownNames,
    choices: Object.fromEntries(
      Object.entries(localeNames).filter(([id]) => id === 'auto' || !locales.length || locales.includes(id)),
    ),
  },
  {
    key: 'quietDelay',
    group: 'checking',
    type: 'number',
    scope: 'resource',
    default: 1000,
    minimum: 0,
    maximum: 60000,
    text: text(
      'How long, in milliseconds, findings on an unfinished clause wait after the last keystroke; 0: not at all.',
      '停止输入多少毫秒后，才提示未写完的分句里的问题；0 为不等待。',
    ),
  },
  {
    key: 'inlayHints.enabled',
    group: 'display',
    type: 'boolean',
    scope: 'resource',
    default: true,
    text: text(
      'Show beside each number how many members are listed of how many claimed (3/3).',
      '在数字旁显示列出的项数与文中所称的项数（3/3）。',
    ),
  },
  {
    key: 'codeLens.enabled',
    group: 'display',
    type: 'boolean',
    scope: 'resource',
    default: true,
    text: text(
      'Show above sections their actions, and how many counts hold.',
      '在章节上方显示行动项数和计数是否相符。',
    ),
  },
  {
    key: 'preview.enabled',
    group: 'display',
    type: 'boolean',
    scope: 'window',
    default: false,
    text: text(
      'Mark counts, their members and problems in the Markdown preview.',
      '在 Markdown 预览中标出计数、所列各项和问题。',
    ),
  },
  {
    key: 'pasteAsMarkdown',
    group: 'writing',
    type: 'boolean',
    scope: 'resource',
    default: true,
    text: text(
      'Paste from Word, WPS and web pages as Markdown: headings, numbers, lists and tables, without what stands around the text.',
      '从 Word、WPS 和网页粘贴时转为 Markdown：保留标题、编号、列表和表格，去掉网页残留。',
    ),
  },
  {
    key: 'trace.server',
    group: 'trouble',
    type: 'string',
    scope: 'window',
    default: 'off',
    text: text(
      'Write the messages between editor and server to the output.',
      '将编辑器与服务器之间的消息写入输出面板。',
    ),
    labels: { off: text('Off', '关闭'), messages: text('Names', '名称'), verbose: text('All', '全部') },
    choices: {
      off: text('Nothing is written.', '不写。'),
      messages: text('The names of messages.', '只写消息名称。'),
      verbose: text('The names of messages and what they hold.', '写消息名称和内容。'),
    },
  },
]
