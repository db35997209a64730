import { applyEdits, parse } from '@policydoc/core'
import { expect, test } from 'vitest'
import { claimFaults, isConfirmed } from './claim-faults.mjs'

/** The broken copies of a text with one confirmed claim, by fault. */
function broken(text: string, spare?: string): Record<string, string> {
  const { claims, runs } = parse(text)
  const claim = claims.find(isConfirmed)
  if (!claim) throw new Error(`nothing is confirmed in ${text}`)
  return Object.fromEntries(
    claimFaults(text, claim, runs, spare).map(({ fault, edits }) => [fault, applyEdits(text, edits)]),
  )
}

test('a list in a sentence keeps what joins its last two members', () => {
  expect(broken('完善河道管护、山林管护和道路管护三项机制。', '农田管护')).toEqual({
    'number −1': '完善河道管护、山林管护和道路管护二项机制。',
    'number +1': '完善河道管护、山林管护和道路管护四项机制。',
    'member out': '完善河道管护和道路管护三项机制。',
    'member in': '完善河道管护、农田管护、山林管护和道路管护三项机制。',
  })
})

test('members that carry labels are relabelled', () => {
  const text = '要抓好以下三项工作：\n\n（一）修路。\n\n（二）架桥。\n\n（三）通水。\n'
  expect(broken(text, '种树')).toMatchObject({
    'member out': '要抓好以下三项工作：\n\n（一）修路。\n\n（二）通水。\n',
    'member in': '要抓好以下三项工作：\n\n（一）修路。\n\n（二）种树。\n\n（三）架桥。\n\n（四）通水。\n',
  })
})

test('items of a Markdown list go and come with their marks', () => {
  const text = 'The council will take three steps:\n\n- mend the road\n- clear the drains\n- plant trees\n'
  expect(broken(text, 'open the library')).toMatchObject({
    'member out': 'The council will take three steps:\n\n- mend the road\n- plant trees\n',
    'member in':
      'The council will take three steps:\n\n- mend the road\n- open the library\n- clear the drains\n- plant trees\n',
  })
})

test('pairs and open lists are not broken', () => {
  const claims = parse('完善河道管护、山林管护两项机制。完善河道管护、山林管护、道路管护等五项机制。').claims
  expect(claims.filter(isConfirmed)).toEqual([])
})
