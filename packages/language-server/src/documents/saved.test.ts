import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Emitter, PositionEncodingKind } from 'vscode-languageserver'
import { noConfiguration } from '../configuration/configuration.ts'
import type { Documents, OpenDocument } from './documents.ts'
import { savedViews } from './saved.ts'
import { viewOf } from './view.ts'

const uri = 'untitled:a.md'
const [encoding, locale] = [PositionEncodingKind.UTF16, 'en'] as const
const saved = '## 一、背景\n\n甲乙丙。\n\n建立巡河、护河、评河、宣河三支队伍。\n\n丁戊己。\n'
const numeral = saved.indexOf('三支')

/** A document that was opened with `saved`, and how it is shown for a newer text. */
function opened() {
  const change = new Emitter<OpenDocument>()
  const never = new Emitter<never>().event
  const documents = { onChange: change.event, onSave: never, onClose: never } as unknown as Documents
  const shown = savedViews(documents)
  change.fire({ uri, text: saved, dirty: false } as OpenDocument)
  return (text: string) =>
    shown(viewOf({ uri, version: 2, text, configuration: noConfiguration, locale, encoding }))
}

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(3),
  text: fc.constantFrom('', '字', '\n', '二\n\n三', '、', '😀'),
})

test('whatever is typed elsewhere, a finding stays on its number', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const viewOfNow = opened()
      let [text, place] = [saved, numeral]
      for (const { at, remove, text: typed } of edits) {
        const start = Math.floor(at * text.length)
        const end = Math.min(start + remove, text.length)
        // The number itself is left alone; so are its neighbours, beside which like characters cannot be told apart.
        if (start <= place + 2 && end >= place - 1) continue
        text = text.slice(0, start) + typed + text.slice(end)
        if (end < place) place += typed.length - (end - start)
        viewOfNow(text)
      }
      const view = viewOfNow(text)
      const [finding] = view.findings
      const { line, character } = finding ? view.range(finding.span).start : { line: -1, character: -1 }
      const before = text.slice(0, place).split('\n')
      expect([line, character]).toEqual([before.length - 1, before.at(-1)?.length])
    }),
    { numRuns: 300 },
  )
})

test('what is shown is the text as it was, without fixes', () => {
  const view = opened()(saved.replace('三支', '四支'))
  expect(view.text).toBe(saved)
  expect(view.findings.map(({ rule, fixes }) => [rule, fixes])).toEqual([['list-count', []]])
})
