import { lint, rules, translated, type Finding, type LintOptions } from '@policydoc/core'
import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** Configuration as data: what a policydoc configuration file holds for one file. */
export type Options = Readonly<
  Pick<LintOptions, 'profile' | 'defaultProfile' | 'profiles' | 'rules' | 'namedSets' | 'locale'>
>

/**
 * remark plugin: the findings of policydoc as messages of the file, under source `policydoc`.
 *
 * It reads the file's text, not the tree: remark renumbers lists and sees bare headings as prose. Errors are fatal
 * messages, warnings are warnings, `info` and `hint` are infos.
 */
const remarkLintPolicydoc: Plugin<[(Options | null | undefined)?], Root> = (options) => {
  const settings = options ?? {}
  // Faulty options are said where the plugin is used, not with the first file.
  lint('', settings)
  return (_tree, file) => {
    for (const finding of lint(String(file), { ...settings, ...(file.path && { uri: file.path }) }))
      addMessage(file, finding, settings)
  }
}

export default remarkLintPolicydoc

function addMessage(file: VFile, finding: Finding, { locale = 'en' }: Options): void {
  const { rule, severity, range, related, url } = finding
  const options = {
    place: range,
    ruleId: rule,
    source: 'policydoc',
  }
  const quiet = severity === 'info' || severity === 'hint'
  const message: VFileMessage = quiet
    ? file.info(finding.message, options)
    : file.message(finding.message, options)
  if (severity === 'error') message.fatal = true
  message.url = url
  message.actual = file.toString().slice(finding.span.start, finding.span.end)
  message.expected = expectedOf(finding)
  const why = rules.find(({ id }) => id === rule)?.why
  const places = related.map((each) => `${each.range.start.line}:${each.range.start.column} ${each.message}`)
  message.note = [...(why ? [translated(why, locale)] : []), ...places].join('\n')
  Object.assign(message, { severity, messageId: finding.messageId })
}

/** What could stand in the place of the finding: from the fixes that change nothing else. */
function expectedOf({ fixes, span }: Finding): string[] {
  return fixes.flatMap(({ edits }) => {
    const [only, ...others] = edits
    return only && !others.length && only.span.start === span.start && only.span.end === span.end
      ? [only.newText]
      : []
  })
}
