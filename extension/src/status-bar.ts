import type { Structure } from '@policydoc/language-server'
import {
  MarkdownString,
  StatusBarAlignment,
  window,
  workspace,
  type Disposable,
  type StatusBarItem,
} from 'vscode'
import { say } from './messages/say.ts'
import type { Followed } from './structure.ts'

/** Shows the counts of the active document, e.g. `3/3 · 1 problem`. */
export function registerStatusBar(structure: Followed, subscriptions: Disposable[]): StatusBarItem {
  const item = window.createStatusBarItem('policydoc.status', StatusBarAlignment.Right, 100)
  item.command = 'policydoc.structure.focus'
  const draw = (): void => {
    const { current } = structure
    item.name = say('policyDocument')
    if (!current || !worthShowing(current)) return item.hide()
    item.text = `$(${iconOf(current)}) ${statusText(current)}`
    item.tooltip = new MarkdownString(statusTooltip(current))
    item.accessibilityInformation = { label: `policydoc: ${statusText(current)}` }
    item.show()
  }
  subscriptions.push(
    item,
    structure.onDidChange(draw),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('policydoc')) draw()
    }),
  )
  return item
}

function iconOf({ summary: { checked, problems, errors, warnings } }: Structure): string {
  if (!checked) return 'circle-slash'
  return errors > 0 ? 'error' : warnings > 0 ? 'warning' : problems > 0 ? 'info' : 'pass'
}

function worthShowing({ nodes, summary }: Structure): boolean {
  return summary.claims > 0 || summary.problems > 0 || nodes.length > 0
}

/** `2/3 · 1 not all named · 1 problem`; the counts are left out where a document makes no claim. */
export function statusText({ summary }: Structure): string {
  const { checked, claims, hold, open, problems } = summary
  if (!checked) return say('notChecked')
  const closed = claims - open
  return [
    ...(closed > 0 ? [`${hold}/${closed}`] : []),
    ...(open > 0 ? [say('openCounts', { count: open })] : []),
    problemsText(problems),
  ].join(' · ')
}

/** `no problems`, `1 problem`, `2 problems`. */
export function problemsText(count: number): string {
  return count === 0 ? say('noProblems') : say('problems', { count })
}

function statusTooltip({ summary, profileTitle }: Structure): string {
  const { checked, claims, hold, open, errors, warnings, infos } = summary
  const closed = claims - open
  const counts = !checked
    ? [say('leftUnchecked')]
    : claims === 0
      ? [say('countsNothing')]
      : [
          ...(closed > 0 ? [say('countsHold', { hold, claims: closed })] : []),
          ...(open > 0 ? [say('countsOpen', { count: open })] : []),
        ]
  const found = errors + warnings + infos > 0 ? [say('found', { errors, warnings, infos })] : []
  return [
    `**policydoc** · ${escapeMarkdown(profileTitle)}`,
    ...counts,
    ...found,
    say('clickForStructure'),
  ].join('\n\n')
}

/** A profile of one's own may be called anything. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&$-]/g, '\\$&')
}
