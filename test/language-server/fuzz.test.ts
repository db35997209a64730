import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { positionAt, start, type TestClient } from './client.ts'
import { report } from './sample.ts'

let client: TestClient
beforeAll(async () => {
  client = await start()
})
afterAll(() => client.stop())

const pieces = [
  ...['、', '，', '。', '\n', '\n\n', '\r\n', '三', '3', '项', '一是', '（二）', '## ', '- ', '| a |', '“'],
  ...['”', '1+2', '<!--', '-->', '---\n', '```\n', '😀', '等', '以下四项：'],
]
const edit = fc.record({
  at: fc.nat(10_000),
  remove: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(60) }),
  text: fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3, unit: 'grapheme' })), {
    maxLength: 3,
  }),
})

let run = 0
test('after any sequence of edits the answers equal those of a fresh open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      const uri = `untitled:fuzz-${++run}.md`
      let text = report
      await client.open(uri, text)
      for (const { at, remove, text: inserted } of edits) {
        const start = safe(text, at % (text.length + 1))
        const end = safe(text, Math.min(start + remove, text.length))
        const newText = inserted.join('')
        await client.change(uri, newText, { start: position(text, start), end: position(text, end) })
        text = text.slice(0, start) + newText + text.slice(end)
        await client.diagnose(uri)
      }
      const after = await answers(uri)
      await client.close(uri)
      await client.open(uri, text)
      const fresh = await answers(uri)
      await client.close(uri)
      expect(after).toEqual(fresh)
    }),
    { numRuns: 60 },
  )
}, 120_000)

async function answers(uri: string): Promise<unknown> {
  const items = await client.diagnose(uri)
  return {
    diagnostics: items.map(({ data: _, ...rest }) => rest),
    symbols: await client.request('textDocument/documentSymbol', { textDocument: { uri } }),
    folds: await client.request('textDocument/foldingRange', { textDocument: { uri } }),
  }
}

/** Not between the halves of a surrogate pair or of CRLF, where LSP has no position. */
function safe(text: string, offset: number): number {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset
}

function position(text: string, offset: number) {
  return positionAt(
    text.replaceAll(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n')),
    offset,
  )
}
