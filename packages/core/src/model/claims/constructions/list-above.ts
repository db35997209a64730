import { isCounted, likeShaped } from '../alike.ts'
import type { Stretch } from '../candidate.ts'
import type { Counted } from '../count.ts'
import { leftEdge } from '../edge.ts'
import type { Proposal } from '../proposal.ts'
import { membersAs, readList } from '../readings.ts'
import { opens, type Scan } from '../scan.ts'
import { clauseStart, split, startsQuoted } from '../stretches.ts'
import { CLASS_NOUNS } from '../words/zh.ts'

/** How far back in its sentence a number may point, in code units. */
const REACH = 200
const POINTER = /(?:上述|以上|前述|这)$/
const CLASSED = new RegExp(`(?:${CLASS_NOUNS})$`)
const ABOVE = /述|以上/
const JOINT = /^(?:[、,]|以及|[和及与或])?\s*$/

/**
 * The list stands earlier in its sentence: 以“透明、参与、协作”为骨架,呈现三个面向; “甲”“乙”和“丙”…,除上述三个条件外; 公平、公正、公开,这三条原则.
 * It confirms a number; 上述 with quoted members may also hint that it is wrong.
 */
export function* listAbove(scan: Scan, counted: Counted): Generator<Proposal> {
  const { text } = scan
  const { start, value } = counted.numeral
  const pointer = POINTER.exec(text.slice(Math.max(0, start - 4), start))?.[0]
  if (counted.quote >= 0 || counted.party || value < (pointer ? 2 : 3)) return
  if (!pointer && !CLASSED.test(counted.noun)) return
  const edge = start - (pointer?.length ?? 0)
  const sentence = { start: clauseStart(scan, edge, '。;!?', REACH), end: edge }
  const items = (pointer && clauseAbove(scan, sentence, value)) || onlyQuoted(scan, sentence)
  if (!items || items.some((member) => isCounted(scan, member))) return
  const off = Math.abs(items.length - value)
  if (off > (items.length > 2 && ABOVE.test(pointer ?? '') ? 1 : 0)) return
  yield {
    construction: 'list-above',
    form: 'before',
    tie: pointer ? 'pointed' : 'near',
    by: '、',
    edge: 'shaped',
    items,
    off,
    closed: true,
    fills: false,
    doubtful: off > 0,
    span: { start: items[0]?.start ?? start, end: counted.end },
  }
}

/** The list that fills the clause right before a clause that begins with the pointer. */
function clauseAbove(scan: Scan, sentence: Stretch, value: number): readonly Stretch[] | undefined {
  const end = sentence.end - 1
  if (scan.text.charAt(end) !== ',') return undefined
  const raw = split(scan, { start: clauseStart(scan, end, '。;!?:,', REACH), end }, '、')
  const [first, ...others] = raw
  if (!first || !others.length) return undefined
  const members = [{ start: leftEdge(scan, first, others).start, end: first.end }, ...others]
  const items = membersAs(readList(scan, members), value)
  return items.length === value && likeShaped(scan, others, 2) ? items : undefined
}

/** The members in quotes of a sentence that quotes one list and nothing else. */
function onlyQuoted(scan: Scan, { start, end }: Stretch): readonly Stretch[] | undefined {
  const quoted: Stretch[] = []
  for (let index = start; index < end; index++) {
    if (!opens(scan, index)) continue
    const close = scan.partner[index] ?? index
    const last = quoted.at(-1)
    if (startsQuoted(scan, index)) {
      if (last && !JOINT.test(scan.text.slice(last.end, index))) return undefined
      quoted.push({ start: index, end: close + 1 })
    }
    index = close
  }
  const [only, ...more] = quoted
  return only && !more.length ? split(scan, { start: only.start + 1, end: only.end - 1 }, '、') : quoted
}
