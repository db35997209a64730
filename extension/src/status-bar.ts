import type { Structure } from '@policydoc/language-server'
import {
  MarkdownString,
  StatusBarAlignment,
  window,
  workspace,
  type Disposable,
  type StatusBarItem,
} from 'vscode'
import { t } from './messages.ts'
import type { Followed } from './structure.ts'

/** Shows the counts of the active document, e.g. `3/3 · 1 problem`. */
export function registerStatusBar(structure: Followed, subscriptions: Disposable[]): StatusBarItem {
  const item = window.createStatusBarItem('policydoc.status', StatusBarAlignment.Right, 100)
  item.command = 'policydoc.structure.focus'
  const draw = (): void => {
    const { current } = structure
    item.name = t('Policy document')
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
  if (!checked) return t('not checked')
  const found =
    problems === 0 ? t('no problems') : problems === 1 ? t('1 problem') : t('{0} problems', problems)
  return claims > 0 ? `${hold}/${claims} · ${found}` : found
}

function statusTooltip({ summary, profileTitle }: Structure): string {
  const { checked, claims, hold } = summary
  const state = !checked
    ? t('Settings or configuration leave this document unchecked.')
    : claims > 0
      ? t('{0} of {1} counts hold.', hold, claims)
      : t('This document counts nothing.')
  return `**policydoc** · ${escapeMarkdown(profileTitle)}\n\n${state}\n\n${t('Click to show the structure.')}`
}

/** A profile of one's own may be called anything. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&$-]/g, '\\$&')
}
