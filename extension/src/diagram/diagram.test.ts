import { diagramSvg, escapeHtml, layOut } from '@policydoc/core'
import type { StructureNode } from '@policydoc/language-server'
import { expect, test } from 'vitest'
import { rootOf, type DrawnNode } from './drawn-node.ts'
import { pictureOf } from './picture.ts'

const position = { line: 0, character: 0 }
const range = { start: position, end: position }
const node = (
  label: string,
  children: readonly StructureNode[] = [],
  rest: Partial<StructureNode> = {},
): StructureNode => ({ kind: 'section', label, range, selectionRange: range, problems: 0, children, ...rest })
const tree = (...nodes: readonly StructureNode[]): DrawnNode =>
  rootOf(
    {
      uri: 'file:///a.md',
      version: 1,
      profile: 'general',
      profileOrigin: 'none',
      profileTitle: 'General',
      language: 'en',
      title: { text: 'Plan', selectionRange: range },
      nodes,
      summary: { checked: true, claims: 0, hold: 0, open: 0, problems: 0, errors: 0, warnings: 0, infos: 0 },
    },
    'a.md',
  )
const svg = (root: DrawnNode) => diagramSvg(layOut(root), { title: 'Structure', isLive: true })
const labels = (root: DrawnNode, folded: readonly string[] = []) =>
  layOut(root, new Set(folded)).boxes.map((box) => `${box.node.label}${box.hidden ? ` +${box.hidden}` : ''}`)

test('the document stands on top, in the middle of what hangs on it, one column to the left', () => {
  const [plan, a, b] = layOut(tree(node('a'), node('b'))).boxes
  expect(plan?.node).toMatchObject({ kind: 'document', label: 'Plan' })
  expect(plan?.y).toBe(((a?.y ?? 0) + (b?.y ?? 0)) / 2)
  expect(a?.x).toBe(b?.x)
  expect(plan && a && plan.x + plan.width < a.x).toBe(true)
})

test('boxes of one column never touch, however many lines they have', () => {
  const long = '很'.repeat(40)
  const { boxes, height } = layOut(
    tree(node('a', [node(long), node('c')]), node(long, [node('d')]), node('e')),
  )
  for (const [at, box] of boxes.entries())
    for (const other of boxes.slice(at + 1))
      if (box.x === other.x) expect(other.y).toBeGreaterThanOrEqual(box.y + box.height + 10)
  for (const box of boxes) expect(box.y >= 0 && box.y + box.height <= height).toBe(true)
})

test('bold Latin letters have room', () => {
  const [, section, action] = layOut(
    tree(node('1.1 Why now'), node('1.1 Why now', [], { kind: 'action' })),
  ).boxes
  expect((section?.width ?? 0) - (action?.width ?? 0)).toBeGreaterThanOrEqual(11)
})

test('the order of boxes is the order of the document', () =>
  expect(labels(tree(node('a', [node('b', [node('c')])]), node('d')))).toEqual(['Plan', 'a', 'b', 'c', 'd']))

test('what is folded leaves its children out and says how many', () => {
  const root = tree(node('a', [node('b', [node('c')])]), node('d'))
  expect(labels(root, ['/section0'])).toEqual(['Plan', 'a +2', 'd'])
  expect(labels(root, ['/'])).toEqual(['Plan +4'])
  const folded = diagramSvg(layOut(root, new Set(['/section0'])), { title: 'Structure', isLive: true })
  expect(folded).toMatch(/aria-expanded="false" aria-label="a"/)
  expect(folded).toMatch(/data-fold="1".+?>2<\/text>/)
})

test('the list of an action with one count hangs on the action itself', () => {
  const members = ['甲', '乙'].map((label) => node(label, [], { kind: 'member' }))
  const claim = node('重点工作', members, { kind: 'claim' })
  expect(labels(tree(node('便民行动', [claim], { kind: 'action' })))).toEqual([
    'Plan',
    '便民行动',
    '甲',
    '乙',
  ])
})

test('a long label is cut and kept whole in its title', () => {
  const drawn = svg(tree(node('很'.repeat(80))))
  expect(drawn).toContain(`${'很'.repeat(12)}…`)
  expect(drawn).toContain(`<title>${'很'.repeat(80)}</title>`)
})

test('a picture stands alone: a style of its own, nothing of the editor, nothing to press', () => {
  const root = tree(node('a', [node('b')]), node('d'))
  const picture = pictureOf(layOut(root, new Set(['/section0'])), 'Structure')
  expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(picture).toContain('<style>')
  expect(picture).not.toMatch(/--vscode|data-index|tabindex|<script/)
  // Only what is folded away is said.
  expect(picture.match(/class="knob"/g)).toHaveLength(1)
})

test('nothing of a document becomes markup', () => {
  expect(escapeHtml(`<img src="x" onerror='y'>&`)).toBe(
    '&lt;img src=&quot;x&quot; onerror=&#39;y&#39;&gt;&amp;',
  )
  expect(diagramSvg(layOut(tree(node('<script>alert(1)</script>'))), { title: '"><b>' })).not.toMatch(
    /<script|<b>/,
  )
})
