import { applyEdits, lint, rules } from '@policydoc/core'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../context.ts'
import { disableActions } from './disable-action.ts'
import { viewOf } from '../../documents/view.ts'

const context = { say: (_uri: string, key: string) => key } as unknown as Context

/** Every example of every rule: whatever a rule finds in a text, and wherever, it can be silenced. */
const cases = rules.flatMap((rule) =>
  rule.examples
    .filter(({ expect: expected }) => expected)
    .map((example) => ({ rule, example, title: `${rule.id}: ${example.title}` })),
)

describe.each(['disableLine', 'disableFile'])('%s', (action) => {
  test.each(cases)('$title', ({ rule, example }) => {
    const setting = example.options ? (['on', example.options] as const) : ('on' as const)
    const options = {
      ...(example.profile && { profile: example.profile }),
      rules: { [rule.id]: setting },
    }
    const configuration = { options, ignored: false, files: [], problems: [] }
    const text = example.markdown
    const view = viewOf({
      uri: 'untitled:x.md',
      version: 1,
      text,
      configuration,
      locale: 'en',
      encoding: 'utf-16',
    })
    const before = view.findings.filter((finding) => finding.rule === rule.id)
    for (const finding of before) {
      const proposal = disableActions(view, finding, context).find(({ title }) => title === action)
      // Front matter takes no comments: only the whole document can be silenced.
      if (!proposal) continue
      const edits = proposal.edits.map(({ range, newText }) => ({ span: view.convert.span(range), newText }))
      const after = lint(applyEdits(text, edits), options).filter((each) => each.rule === rule.id)
      const left = action === 'disableFile' ? 0 : before.length - 1
      expect(after.length, applyEdits(text, edits)).toBeLessThanOrEqual(left)
    }
  })
})
