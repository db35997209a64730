const text = (en, hans) => ({ en, 'zh-Hans': hans })

/** Texts of the extension's manifest, by the key that stands in it between percent signs; those of settings are in settings.mjs. */
export const manifestTexts = {
  description: text(
    'Counts, numbering, sections and figures of policy documents in Markdown, checked while you type. English and Chinese.',
    '边写边查：核对 Markdown 政策文件的计数、编号、章节与数据。支持中文和英文。',
  ),
  untrusted: text(
    'Documents are checked as usual, since configuration files are data and are never run. Checking a whole folder waits until you trust it.',
    '文档照常检查：配置文件只是数据，绝不会被执行。信任此工作区后，才会检查整个文件夹。',
  ),
  virtual: text(
    'Documents are checked as usual, but .gitignore does not count there.',
    '文档照常检查，但 .gitignore 在此不起作用。',
  ),
  'command.fixAll': text('Apply all safe fixes', '应用所有安全的修复'),
  'command.renumber': text('Renumber', '重新编号'),
  'command.insertSection': text('Insert missing section', '插入缺少的章节'),
  'command.newDocument': text('New document…', '新建文档…'),
  'command.showDiagram': text('Show structure as diagram', '显示结构图'),
  'command.exportDiagram': text('Export diagram…', '导出结构图…'),
  'command.copyMermaid': text('Copy structure as Mermaid', '将结构复制为 Mermaid 图'),
  'command.restart': text('Restart server', '重启服务器'),
  'command.showOutput': text('Show output', '显示输出'),
  'command.goTo': text('Go to place', '转到该处'),
  'view.structure': text('Policy structure', '政策文件结构'),
  'view.welcome': text(
    'Open a policy document in Markdown to see its sections, actions and key work.\n[New document](command:policydoc.newDocument)',
    '打开一份 Markdown 政策文件，即可查看其章节、行动与重点工作。\n[新建文档](command:policydoc.newDocument)',
  ),
  'walk.title': text('Write policy documents that add up', '写出条理清楚、数目相符的政策文件'),
  'walk.description': text('What policydoc checks, and how it helps.', 'policydoc 检查什么，怎样帮您改好。'),
  'walk.check.title': text('See what does not add up', '发现不符之处'),
  'walk.check.description': text(
    'Open a Markdown document. Wrong counts, gaps in numbering and missing sections are marked while you type.\n[New document](command:policydoc.newDocument)',
    '打开一份 Markdown 文档。计数不符、编号缺漏、章节缺失，边写边标出。\n[新建文档](command:policydoc.newDocument)',
  ),
  'walk.fix.title': text('Fix it', '随手改正'),
  'walk.fix.description': text(
    'Press Ctrl+. (⌘. on a Mac) on a mark to see its fixes, or fix everything that is safe at once.\n[Apply all safe fixes](command:policydoc.fixAll)',
    '在标记处按 Ctrl+.（Mac 为 ⌘.）查看修复方法，或一次应用所有安全的修复。\n[应用所有安全的修复](command:policydoc.fixAll)',
  ),
  'walk.structure.title': text('Follow the structure', '总览结构'),
  'walk.structure.description': text(
    'The view Policy structure shows sections, actions and key work with their counts. Click to go there.\n[Show structure](command:policydoc.structure.focus)',
    '“政策文件结构”视图列出章节、行动与重点工作及其计数，点击条目即可跳转。\n[显示结构](command:policydoc.structure.focus)',
  ),
  'walk.diagram.title': text('Draw it, pass it on', '成图与导出'),
  'walk.diagram.description': text(
    'Show the structure as a diagram, or export actions and key work as a task list.\n[Show structure as diagram](command:policydoc.showDiagram)',
    '将结构画成图，或将行动与重点工作导出为任务分解表。\n[显示结构图](command:policydoc.showDiagram)',
  ),
  'walk.configure.title': text('Make it yours', '按需配置'),
  'walk.configure.description': text(
    'Choose rules and profiles in a .policydocrc file, which the command line reads too.\n[Open ' +
      'settings](command:workbench.action.openSettings?%22policydoc%22)',
    '在 .policydocrc 中选择规则与文件类型，命令行工具读取同一份配置。\n[打开设置](command:workbench.action.openSettings?%22policydoc%22)',
  ),
  'command.clean': text('Clean up pasted document…', '清理粘贴的文稿…'),
  'command.applyPreview': text('Apply', '应用'),
  'command.discardPreview': text('Discard', '放弃'),
  'command.exportTasks': text('Export tasks…', '导出任务分解表…'),
  'command.previewFixAll': text('Preview all safe fixes…', '预览所有安全的修复…'),
  'command.showRule': text('Explain rule…', '查看规则说明…'),
  'command.changeKind': text('Change kind of document…', '更改文件类型…'),
  'command.moveUp': text('Move action up', '将行动上移'),
  'command.moveDown': text('Move action down', '将行动下移'),
  'command.insertAction': text('Insert action after', '在其后插入一项行动'),
  'command.copyTable': text('Copy tasks as table', '将任务复制为表格'),
  'command.init': text('Write a configuration…', '写入配置文件…'),
  'command.derive': text('Learn a kind of document from good ones…', '从范文归纳文件类型…'),
  displayName: text(
    'policydoc: 政策公文结构检查 · structure of policy documents',
    'policydoc：政策公文结构检查',
  ),
}
