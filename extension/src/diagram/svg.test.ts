import type { StructureNode } from '@policydoc/language-server'
import { expect, test } from 'vitest'
import { columns, layOut } from './layout.ts'
import { escapeHtml, nodesInOrder, svgOf } from './svg.ts'

const position = { line: 0, character: 0 }
const range = { start: position, end: position }
const node = (label: string, children: readonly StructureNode[] = []): StructureNode => ({
  kind: 'section',
  label,
  range,
  selectionRange: range,
  problems: 0,
  children,
})

test.each([
  ['abc', 3],
  ['重点工作', 8],
  ['3项', 3],
  ['', 0],
])('%s takes %i columns', (text, expected) => expect(columns(text)).toBe(expected))

test('a parent stands in the middle of its children, one column to the left', () => {
  const { boxes } = layOut([node('a', [node('b'), node('c')])])
  const [a, b, c] = boxes
  expect(a?.y).toBe(((b?.y ?? 0) + (c?.y ?? 0)) / 2)
  expect(b?.x).toBe(c?.x)
  expect(a && b && a.x + a.width < b.x).toBe(true)
})

test('bold Latin letters have room', () => {
  const [section, action] = layOut([node('1.1 Why now'), { ...node('1.1 Why now'), kind: 'action' }]).boxes
  expect((section?.width ?? 0) - (action?.width ?? 0)).toBeGreaterThanOrEqual(11)
})

test('the order of boxes is the order of the document', () => {
  const nodes = [node('a', [node('b', [node('c')])]), node('d')]
  expect(nodesInOrder(nodes).map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd'])
})

test('a long label is cut and kept whole in its title', () => {
  const svg = svgOf([node('很'.repeat(40))], 'Structure')
  expect(svg).toContain(`${'很'.repeat(16)}…`)
  expect(svg).toContain(`<title>${'很'.repeat(40)}</title>`)
})

test('nothing of a document becomes markup', () => {
  expect(escapeHtml(`<img src="x" onerror='y'>&`)).toBe(
    '&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt;&amp;',
  )
  expect(svgOf([node('<script>alert(1)</script>')], '"><b>')).not.toMatch(/<script|<b>/)
})
