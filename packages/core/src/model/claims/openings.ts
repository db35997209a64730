import { isAside } from './excuses.ts'
import { governors } from './likeness.ts'
import { nameIn } from './noun.ts'
import { matchesIn, pluralFrom, type Scan } from './scan.ts'
import { TOLD_FIRST } from './opener.ts'
import { clauseEnd } from './stretches.ts'
import type { Numeral } from '../../language/numbers/numerals.ts'
import type { Counted, Stretch } from './candidate.ts'
import { MARKERS, POINTED } from './words/zh.ts'

/**
 * `strong`: what follows is the list and nothing else. `weak`: it may be. `bare`, `far`: only a run of ordinals counts.
 * `examples`: some members.
 */
export interface Opening {
  readonly body: Stretch
  readonly kind: 'strong' | 'weak' | 'bare' | 'far' | 'examples'
  /** True when another number or noun stands between this one and its list, which may be that one's. */
  readonly past: boolean
  /** True where words behind the noun say what is done with it: 三家单位要切实做到：…. */
  readonly done: boolean
}

const WEAK = /^(?:为|是|有)$/
/** 三位船东指,…; 违法行为,…; 两宗申诉,指…: no list begins behind such a word and a comma, nor behind what is alleged. */
const UNLISTED = /^(?:,指(?!的?是)|.?[为是有指],)/
const MARKER = new RegExp(
  `^(?:${MARKERS})(?!(?<=即)[予应须]|使|便|刻|可|将|日|时|否|何|什么|标|导|引|挥|定|示|明|南|出|向|数(?![字位据量智值控])|派|针|战|了|着|效|期|限|力|序|利|关)`,
)
/** 六大产业并不|包括…. */
const DENIED = /[不未]/
const NEXT_TERM = /[;,]\s*“(?:\d{1,3}|[MNXn]|[两三四五六七八九十多][^“”]{1,3})”(?:即|是|指|为)/g
const NEXT_COUNT =
  /;\s*(?!第|其|\(|\d|[一二三四五六七八九十]+[是要、])[^、,;。:]{1,14}?[一二两三四五六七八九十\d]{1,3}[名人位个家][^、,;。:]{0,8}:/g
const EXAMPLES =
  /^,?(?:例如|比如|诸如|譬如|如)(?!果|何|下|期|此|实|意)(?![再有不因经需已未仍能遇欲逾无属违])[:,]?/
const SKIPPED =
  /^(?:的?(?:内容|要求|工作|任务|方面|部分|措施|行动|目标)?)?(?:,|主要|具体|也(?=就是)|(?:依次|分别)(?![是为指]))*/

/** The places where the list may begin, likeliest first. */
export function openings(scan: Scan, counted: Counted): readonly Opening[] {
  const { text } = scan
  const found: Opening[] = []
  const at = counted.quote >= 0 ? sloganEnd(scan, counted.quote) : nameEnd(scan, nounEnd(scan, counted))
  if (at <= 0) return found
  const other = pluralFrom(scan, counted.end)
  const between = other !== undefined && counted.quote < 0 && other.end <= at
  // 四个开展试点的社区: what tells which they are owns nothing.
  const past = between || (OWNER.test(text.slice(counted.numeral.end, at)) && !governors.at(counted.noun, 0))
  if (PART.test(text.slice(counted.end, counted.end + 3)) || (between && isPart(scan, counted, other)))
    return found
  const named = counted.end - counted.noun.length + nameIn(counted.noun).length
  const done = counted.quote < 0 && DONE.test(text.slice(named, at))
  const bearer = counted.quote >= 0 && at > (scan.partner[counted.quote] ?? -1) + 1
  const sentence = clauseEnd(scan, at, '。!?')
  const rest = text.slice(at, at + 24)
  const add = (start: number, kind: Opening['kind'], end = clauseEnd(scan, start, '。!?')): void => {
    // The next term of a formula (；“3”即…) or the next count with a list of its own (；委员3名：…) is not part of this one's list.
    const body = { start, end }
    const to = (matchesIn(scan, body, NEXT_TERM)[0] ?? matchesIn(scan, body, NEXT_COUNT)[0])?.start ?? end
    if (to > start)
      found.push({ body: { start, end: to }, kind, past: past || (bearer && text.charAt(at) === ':'), done })
  }
  const skipped = SKIPPED.exec(rest)?.[0].length ?? 0
  const marker =
    UNLISTED.test(rest.slice(Math.max(0, skipped - 1))) || DENIED.test(text.slice(at - 1, at))
      ? undefined
      : MARKER.exec(rest.slice(skipped))?.[0]
  const examples = EXAMPLES.exec(rest)?.[0]
  if (rest.startsWith('(') && (scan.partner[at] ?? -1) > at) {
    const inside = text.slice(at + 1, at + 8)
    const lead = MARKER.exec(inside)?.[0].length ?? 0
    const close = scan.partner[at] ?? at
    const start = at + 1 + lead
    // （甲、乙）等活动: some of them.
    const kind = text.charAt(close + 1) === '等' ? 'examples' : 'strong'
    if (!isAside(scan, counted, { start: at + 1, end: close })) add(start, kind, close)
  } else if (/^[:—─]/.test(rest)) {
    const start = at + (/^(?::|[—─]+)/.exec(rest)?.[0].length ?? 0)
    const dash = rest.startsWith('——') ? text.slice(start, sentence).indexOf('——') : -1
    add(
      start,
      /^——(?:尤其|特别|其中|包括)/.test(rest) ? 'examples' : 'strong',
      dash > 0 ? start + dash : undefined,
    )
  } else if (examples) add(at + examples.length, 'examples', clauseEnd(scan, at + examples.length, '。!?;,'))
  else if (marker) {
    const start = at + skipped + marker.length
    const past = /^[:,]/.test(text.slice(start, start + 1)) ? start + 1 : start
    const weak = WEAK.test(marker) && past === start
    // 三位船工与货主合写的歌,是…: a new clause tells of something else. 三人都是船员、股东: each of them is all that.
    const each = /[都均皆]/.test(text.charAt(at - 1)) && !TOLD_FIRST.test(text.slice(past, past + 20))
    if (!each && !(weak && skipped && /的./.test(counted.noun))) add(past, weak ? 'weak' : 'strong')
  } else if (/^[。;,]/.test(rest)) {
    add(at + 1, 'bare', text.length)
    add(at + 1, 'far', text.length)
    const pointed = POINTED.test(scan.before(counted.numeral.start, 2))
    if (pointed && rest.startsWith(',')) add(at + 1, 'weak', clauseEnd(scan, at + 1, '。!?'))
  }
  // 两宗个案是一对夫妇，分别为…; 三项行动，“只是起点”：（一）…: in its sentence, where nothing else is counted between.
  const limit = Math.min(sentence, pluralFrom(scan, counted.end)?.start ?? sentence)
  const slogan = counted.quote >= 0
  // A slogan in quotes may be spelled out later in its sentence: “三重寓意”，…，即“A、B、C”.
  const told =
    (slogan ? SPELLED_LATER : TOLD_LATER).exec(text.slice(at, slogan ? sentence : limit)) ??
    (slogan ? null : TOLD_NEXT.exec(text.slice(at, at + 24)))
  const from = told ? at + told.index + told[0].length : 0
  if (told) add(from, told[0].endsWith(':') ? 'strong' : 'weak', clauseEnd(scan, from, '。!?;'))
  const colon = clauseEnd(scan, at, ':。!?;', limit)
  if (colon > at && text.charAt(colon) === ':') add(colon + 1, 'far')
  return found
}

const SPELLED_LATER = /(?:即|就是|分别是|指)(?::|(?=“))/
const TOLD_LATER =
  /,分别(?:[是为于在由]|位于|(?=负责|承担|掌理))|^,(?:包括|即|就是|[他它]们是)|^,[^,;:]{1,16},(?:包括|[他它]们是)/
/** 。他们分别为: the next sentence tells them. */
const TOLD_NEXT = /^。(?:[^,、。;:!?]{0,10}分别[是为]|(?:具体|主要)?(?:包括|有|如下):)/

/** 三个村的做法, 两项工程的步骤: the list may be of what is theirs; not 四个方面的问题. */
const OWNER = /(?<!方面|层[面次]|维度|角度|[^一-鿿])(?:的.|之(?!一$))/

/** Words behind the noun that say what is done with it; 的 begins what is theirs, 中 what is done among them. */
const DONE = /^(?![的中里内])[一-鿿]{3,}$/

/** 四项任务中已完成的有…: what follows are some of them. */
const PART = /^(?:之?中|里|当中)/

/** 三项指标中两项达标, 四个问题解决了三个: the second number is a part of the first, and the list is the part's. */
function isPart({ text }: Scan, { numeral, measure }: Counted, other: Numeral): boolean {
  if (other.value >= numeral.value) return false
  return measure !== '' && text.startsWith(measure, other.end)
}

/** The end of a slogan in quotes with the noun that it stands before: “五争”行动（…. */
function sloganEnd(scan: Scan, quote: number): number {
  const at = (scan.partner[quote] ?? -1) + 1
  return at && at + (BEARER.exec(scan.text.slice(at, at + 8))?.[0].length ?? 0)
}

/** 行动（…, 活动。…, 党支部是指…; not “两委”|做出决定：…, which tells what they do. */
const BEARER = /^(?!.*(?:[做作提]出|决定|认为|表示))[^\s、,。;:“”()《》]{1,6}(?=[(:,—]|是指|指的是|。(?!第))/

/** “码头四君子”之一（…）: the quotes around a name that ends with the number's noun are part of it. */
function nameEnd({ text, partner }: Scan, at: number): number {
  const close = (partner[at] ?? -1) >= 0 && (partner[at] ?? at) < at
  return close ? at + (/^[”’》](?:之一)?(?=[(—])/.exec(text.slice(at, at + 4))?.[0].length ?? 0) : at
}

/** The end of the counted noun: all that stands before the next mark or the word that introduces the list; names in quotes are part of it, 四个“变”与“不变”. */
function nounEnd(scan: Scan, { end, noun }: Counted): number {
  const { text, partner } = scan
  let from = end
  for (let open = end; noun === '' && '“‘'.includes(text.charAt(open) || ' ');) {
    const close = partner[open] ?? -1
    if (close < open) break
    from = close + 1
    open = from + Number('与和及、'.includes(text.charAt(from) || ' '))
  }
  const rest = /^[^\s、,。;:!?“”‘’()《》—─]{0,14}/.exec(text.slice(from, from + 14))?.[0] ?? ''
  // 所有项目: 有 belongs to the word before it.
  for (let index = 0; index < rest.length; index++)
    if (rest.charAt(index - 1) !== '所' && MARKER.test(rest.slice(index))) return from + index
  return from + rest.length
}
