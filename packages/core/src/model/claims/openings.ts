import type { Counted } from './counted.ts'
import type { Lexed } from './lexed.ts'
import { clauseEnd, split } from './lists.ts'
import type { Stretch } from './local-claim.ts'
import { sayWord } from './members.ts'
import { MARKERS } from './words.ts'

/** `strong`: what follows is the list and nothing else. `weak`: it may be. `bare`: only a run of ordinals counts. `examples`: some members. */
export interface Opening {
  readonly body: Stretch
  readonly kind: 'strong' | 'weak' | 'bare' | 'examples'
}

const WEAK = /^(?:为|是|有)$/
const MARKER = new RegExp(
  `^(?:${MARKERS})(?!否|何|什么|标|导|引|挥|定|示|明|南|出|向|数|派|针|战|了|着|效|期|限|力|序|利|关)`,
)
const NEXT_TERM = /[;,]\s*“(?:\d{1,3}|[MNXn]|[两三四五六七八九十多][^“”]{1,3})”(?:即|是|指|为)/
const EXAMPLES = /^,?(?:例如|比如|诸如|譬如|如)(?!果|何|下|期|此|实|意)[:,]?/
const SKIPPED =
  /^(?:的?(?:内容|要求|工作|任务|方面|部分|措施|行动|目标)?)?(?:,|主要|具体|也就|(?:依次|分别)(?![是为指]))*/
/** A list that only a comma introduces is no longer, in code units. */
const LONGEST = 300
const POINTED = /(?:以下|下列|如下|下面)$/

/** The places where the list may begin, likeliest first. */
export function openings(lexed: Lexed, counted: Counted): readonly Opening[] {
  const { text } = lexed
  const found: Opening[] = []
  const at = counted.quote >= 0 ? sloganEnd(lexed, counted.quote) : nounEnd(lexed, counted)
  if (at <= 0) return found
  const sentence = clauseEnd(lexed, at, '。!?')
  const rest = text.slice(at, at + 24)
  const add = (start: number, kind: Opening['kind'], end = clauseEnd(lexed, start, '。!?')): void => {
    // The next term of a formula (；“3”即…) is no part of this one's list.
    const term = NEXT_TERM.exec(text.slice(start, end))
    const to = term ? start + term.index : end
    if (to > start) found.push({ body: { start, end: to }, kind })
  }
  const skipped = SKIPPED.exec(rest)?.[0].length ?? 0
  const marker = MARKER.exec(rest.slice(skipped))?.[0]
  const examples = EXAMPLES.exec(rest)?.[0]
  if (rest.startsWith('(') && (lexed.partner[at] ?? -1) > at) {
    const inside = text.slice(at + 1, at + 8)
    const lead = MARKER.exec(inside)?.[0].length ?? 0
    const close = lexed.partner[at] ?? at
    const start = at + 1 + lead + (inside.charAt(lead) === ':' ? 1 : 0)
    // （甲、乙）等活动: some of them.
    const kind = text.charAt(close + 1) === '等' ? 'examples' : 'strong'
    if (!/^(?:含|其中|见|附|以下|下称|简称|不含|如|例如|详见)/.test(inside)) add(start, kind, close)
  } else if (/^(?::|——|—)/.test(rest)) add(at + (/^(?::|—+)/.exec(rest)?.[0].length ?? 0), 'strong')
  else if (examples) add(at + examples.length, 'examples', clauseEnd(lexed, at + examples.length, '。!?;,'))
  else if (marker) {
    const start = at + skipped + marker.length
    const past = /^[:,]/.test(text.slice(start, start + 1)) ? start + 1 : start
    add(past, WEAK.test(marker) && past === start ? 'weak' : 'strong')
  } else if (/^[。;,]/.test(rest)) {
    add(at + 1, 'bare', text.length)
    const pointed =
      counted.numeral.value > 2 &&
      POINTED.test(text.slice(Math.max(0, counted.numeral.start - 2), counted.numeral.start))
    if (pointed && rest.startsWith(','))
      add(at + 1, 'weak', clauseEnd(lexed, at + 1, '。!?', Math.min(text.length, at + LONGEST)))
  }
  // A slogan in quotes may be spelled out later in its sentence: “三重寓意”，…，即“A、B、C”.
  if (counted.quote >= 0) {
    const later = /(?:即|就是|分别是|指)[:“]/.exec(text.slice(at, sentence))
    if (later)
      add(
        at + later.index + later[0].length - 1 + (later[0].endsWith(':') ? 1 : 0),
        'weak',
        clauseEnd(lexed, at + later.index + later[0].length - 1, '。!?;'),
      )
    if (rest.startsWith(',')) {
      const lead = /^(?:坚持以|坚持|包括|以|即)?/.exec(text.slice(at + 1, at + 5))?.[0].length ?? 0
      const start = at + 1 + lead
      const end = clauseEnd(lexed, start, '。!?;,')
      const members = split(lexed, { start, end }, '、')
      // Without such a word the members must say the slogan's own: “四送”，送岗位、送政策….
      const slogan = counted.noun || text.slice(counted.numeral.end, lexed.partner[counted.quote])
      if (members.length > 2 && (lead || sayWord(lexed, slogan, members))) add(start, 'weak', end)
    }
  }
  return found
}

/** The end of a slogan in quotes with the noun that it stands before: “五争”行动（…. */
function sloganEnd(lexed: Lexed, quote: number): number {
  const at = (lexed.partner[quote] ?? -1) + 1
  return (
    at && at + (/^[^\s、,。;:“”()《》]{1,6}(?=[(:,])/.exec(lexed.text.slice(at, at + 8))?.[0].length ?? 0)
  )
}

/** The end of the counted noun: all that stands before the next mark or the word that introduces the list. */
function nounEnd(lexed: Lexed, counted: Counted): number {
  const rest =
    /^[^\s、,。;:!?“”‘’()《》—]{0,14}/.exec(lexed.text.slice(counted.end, counted.end + 14))?.[0] ?? ''
  for (let index = 0; index < rest.length; index++)
    if (MARKER.test(rest.slice(index))) return counted.end + index
  return counted.end + rest.length
}
