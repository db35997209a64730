import { rules, type Edit, translated } from '@policydoc/core'
import { CodeActionKind } from 'vscode-languageserver'
import type { Context } from '../../context.ts'
import type { View } from '../../documents/view.ts'
import type { Proposal } from './proposal.ts'

/** The first fix of every finding of one rule at once, where the rule has several; fixes that touch another's place are left out. */
export function fixRuleActions(view: View, id: string, context: Context): readonly Proposal[] {
  const rule = rules.find((each) => each.id === id)
  const fixable = view.findings.filter((finding) => finding.rule === id && finding.fixes.length > 0)
  if (!rule || fixable.length < 2) return []
  const edits: Edit[] = []
  let count = 0
  for (const { fixes } of fixable) {
    const own = fixes[0]?.edits ?? []
    if (own.some((edit) => edits.some((other) => touch(edit, other)))) continue
    edits.push(...own)
    count++
  }
  if (count < 2) return []
  const name = translated(rule.title, view.locale)
  return [
    {
      title: context.say(view.uri, 'fixRule', { name, count }),
      kind: CodeActionKind.QuickFix,
      edits: view.convert.edits(edits),
    },
  ]
}

function touch(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end
}
