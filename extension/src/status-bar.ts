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

function iconOf({ summary: { checked, problems } }: Structure): string {
  return !checked ? 'circle-slash' : problems > 0 ? 'warning' : 'pass'
}

function worthShowing({ nodes, summary }: Structure): boolean {
  return summary.claims > 0 || summary.problems > 0 || nodes.length > 0
}

/** `2/3 · 1 problem`; the counts are left out where a document makes no claim. */
export function statusText({ summary }: Structure): string {
  const { checked, claims, hold, problems } = summary
  if (!checked) return say('notChecked')
  const found =
    problems === 0
      ? say('noProblems')
      : problems === 1
        ? say('problem')
        : say('problems', { count: problems })
  return claims > 0 ? `${hold}/${claims} · ${found}` : found
}

function statusTooltip({ summary, profileTitle }: Structure): string {
  const { checked, claims, hold } = summary
  const state = !checked
    ? say('leftUnchecked')
    : claims > 0
      ? say('countsHold', { hold, claims })
      : say('countsNothing')
  return `**policydoc** · ${escapeMarkdown(profileTitle)}\n\n${state}\n\n${say('clickForStructure')}`
}

/** A profile of one's own may be called anything. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&$-]/g, '\\$&')
}
