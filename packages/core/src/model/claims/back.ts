import type { Counted } from './counted.ts'
import { afterIntroducer } from './introduced.ts'
import { opens, type Lexed } from './lexed.ts'
import { clauseStart, membersAs, readList, split, startsQuoted } from './lists.ts'
import type { LocalClaim, Stretch } from './local-claim.ts'
import { isCounted, likeShaped } from './members.ts'
import { CLASS_NOUNS } from './words.ts'

/** How far back in its sentence a number may point, in code units. */
const REACH = 200
const POINTER = /(?:上述|以上|前述|这)$/
const CLASSED = new RegExp(`(?:${CLASS_NOUNS})$`)
const ABOVE = /述|以上/
const JOINT = /^(?:[、,]|以及|[和及与或])?\s*$/

/**
 * The claim whose list stands earlier in its sentence: 以“透明、参与、协作”为骨架,呈现三个面向; “甲”“乙”和“丙”…,除上述三个条件外;
 * 公平、公正、公开,这三条原则. It confirms a
 * number; 上述 with quoted members may also hint that it is wrong.
 */
export function claimBack(lexed: Lexed, counted: Counted): LocalClaim | undefined {
  const { text } = lexed
  const { start, end, value } = counted.numeral
  const pointer = POINTER.exec(text.slice(Math.max(0, start - 4), start))?.[0]
  if (counted.quote >= 0 || counted.party || value < (pointer ? 2 : 3)) return undefined
  if (!pointer && !CLASSED.test(counted.noun)) return undefined
  const edge = start - (pointer?.length ?? 0)
  const sentence = { start: clauseStart(lexed, edge, '。;!?', REACH), end: edge }
  const told = (pointer && clauseBefore(lexed, sentence, value)) || onlyQuoted(lexed, sentence)
  if (!told || told.some((member) => isCounted(lexed, member))) return undefined
  const off = Math.abs(told.length - value)
  if (off > (told.length > 2 && ABOVE.test(pointer ?? '') ? 1 : 0)) return undefined
  return {
    claimed: value,
    numeral: { start, end },
    measure: counted.measure,
    noun: counted.noun,
    form: 'before',
    items: told,
    closed: true,
    certainty: off ? 'possible' : 'likely',
    keyWork: counted.keyWork,
    start: told[0]?.start ?? start,
    end: counted.end,
  }
}

/** The list that fills the clause right before a clause that begins with the pointer. */
function clauseBefore(lexed: Lexed, sentence: Stretch, value: number): readonly Stretch[] | undefined {
  const end = sentence.end - 1
  if (lexed.text.charAt(end) !== ',') return undefined
  const raw = split(lexed, { start: clauseStart(lexed, end, '。;!?:,', REACH), end }, '、')
  const first = raw[0]
  if (!first || raw.length < 2) return undefined
  const reading = readList(lexed, [afterIntroducer(lexed, first, raw.slice(1)), ...raw.slice(1)])
  const fits = value >= reading.min && value <= reading.max && likeShaped(lexed, raw.slice(1), 2)
  return fits ? membersAs(reading, value) : undefined
}

/** The members in quotes of a sentence that quotes one list and nothing else. */
function onlyQuoted(lexed: Lexed, { start, end }: Stretch): readonly Stretch[] | undefined {
  const quoted: Stretch[] = []
  for (let index = start; index < end; index++) {
    if (!opens(lexed, index)) continue
    const close = lexed.partner[index] ?? index
    const last = quoted.at(-1)
    if (startsQuoted(lexed, index)) {
      if (last && !JOINT.test(lexed.text.slice(last.end, index))) return undefined
      quoted.push({ start: index, end: close + 1 })
    }
    index = close
  }
  const [only, ...more] = quoted
  return only && !more.length ? split(lexed, { start: only.start + 1, end: only.end - 1 }, '、') : quoted
}
