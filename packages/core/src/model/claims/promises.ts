import { ENGLISH_NUMBER } from '../../language/numbers/english.ts'
import { ANY_NUMERAL, nextOf } from '../../language/character-classes.ts'
import { WORD } from '../../language/word-classes.ts'
import { fold } from '../../language/fold.ts'
import { endsInColon } from '../../text/colon.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import { foldedProse } from '../folded.ts'
import { countedBy } from './count.ts'
import { englishCounts } from './english-count.ts'
import { blockScan, scanOf, type Scan } from './scan.ts'
import { clauseStart, STOPS } from './stretches.ts'
import type { Flag, Stretch } from './candidate.ts'
import { ANNOUNCERS } from './words/zh.ts'

/** A number near a block's end whose members may follow in other blocks, with what its sentence says of them. */
export interface Promised extends Readonly<Partial<Record<Flag, boolean>>> {
  readonly claimed: number
  readonly numeral: Stretch
  readonly measure: string
  readonly noun: string
  /** What the members are expected to say: the slogan behind the number, or the noun. */
  readonly key: string
  /** True for a slogan in quotes: “五个更加注重”. */
  readonly slogan: boolean
}

/** How much of a block's end is read, in code units; English promises may point ahead from farther off. */
const TAIL = { chinese: 200, english: 1500 }

/** The promises of a block that may claim what follows it; the nearest to its end first. */
export const promisesOf = oncePerBlock((local) => {
  const { prose, kind, holds, words } = local
  if ((holds & ANY_NUMERAL) === 0 && (words & (WORD.number | WORD.both)) === 0) return none
  return promisesIn(prose, kind === 'heading', local)
})

/** The promises in the last sentence of a prose (or the one before, when the last only says “they are:”). */
export function promisesIn(prose: string, heading = false, local?: LocalBlock): readonly Promised[] {
  const trimmed = prose.trimEnd()
  const chinese = /[一-鿿]/.test(trimmed.slice(-TAIL.chinese))
  const from = Math.max(0, trimmed.length - (chinese ? TAIL.chinese : TAIL.english))
  const tail = trimmed.slice(from)
  const plain = (local ? foldedProse(local) : fold(prose)).slice(from, trimmed.length)
  if (chinese && nextOf(plain, 0, ANY_NUMERAL) < 0) return none
  const known = local && tail.length === prose.length ? blockScan(local) : undefined
  const promises = chinese
    ? chinesePromises(tail, plain, heading, known)
    : englishPromises(tail, plain, heading, known)
  return from
    ? promises.map((promise) => ({
        ...promise,
        numeral: { start: promise.numeral.start + from, end: promise.numeral.end + from },
      }))
    : promises
}

/** 以下四个, 如下四步. */
const POINTED_BEFORE = /(?:以下|[下左]列|如[下左]|下述|下面)[^，,。；;：:]{0,6}$/
/** 四项任务如下. */
const POINTED_AFTER =
  /^[，,]?(?:分别|具体|主要|依次)?(?:(?:列示)?如[下左]|见下|是)?(?<=如[下左]|见下)(?:所[记列述示])?(?:[：:。.]|$)/
/** 上述四项, 这五个方面: looks back. */
const BACKWARD = /(?:上述|以上|这|该|前述|前面|此|所述|同|其他|其中|每|一式|各|任何|任一|之一|第|前|后|其余)$/
/** What announces that work or parts will be told. */
const ANNOUNCED = new RegExp(`(?:${ANNOUNCERS})[^，,。；;：:]{0,12}$`)
/** With these a number of things to do is set, and the things follow. */
const ASSIGNED =
  /(?:重点|做好|抓好|抓|突出|着力|聚焦|围绕|从|推进|采取|落实|把握|办好|干好|报告|提出|汇报)[^，,。；;：:]{0,8}$/
const SET_WORK =
  /^(?:重点|主要|关键|核心|方面|大|的)*(?:方面|工作|任务|措施|举措|重点|要求|环节|大事|实事|建议|意见)/

/** 讲四点意见 at the beginning of a speech. */
const SPOKEN = /[讲谈提说](?:以下|如下)?$/
const OPINIONS = /^(?:个方面的?)?(?:具体)?(?:意见|要求|建议|看法|体会|想法|希望)/
/** （4个问题） at the end of a heading. */
const ENCLOSED = /[（(]共?$/
const CLOSED = /^[^，,。；;、：:（）()\d]{0,4}[）)]\s*$/

/** 分设四科，各科掌理下列事项：, 设三组，分别掌理如下：: each of them is told. */
const TOLD_EACH = /^[，,](?:各|分[别別]|其)[^，,。；;：:]{0,12}(?:[下左]列|如[下左])[^，,。；;：:]{0,6}[：:]$/

const AFTER_NOUN =
  /^[”’]?(?:“[^“”]{1,14}”)?(?:的?(?:[^，,。；;、：:“”\d一二三四五六七八九十]{0,9}))(?:[（(][^（）()]{1,12}[）)])?[”’]?[：:。.；;]?[”’]?$/

/** 符合下列条件的, 可享受两项补贴: the list is the conditions, not ours. */
const OTHERS = /(?:以下|下列|下述)(?![^，,。；;：:]{0,6}$)/
/** Close behind its noun the sentence ends. */
const CLOSE =
  /^[”’]?(?:的[^，,。；;、：:]{1,4}|[^，,。；;、：:]{0,3})[”’]?(?:[（(][^（）()]{1,12}[）)])?[：:。.；;]?[”’]?$/

/** 五大学会今日出席的代表包括: */
const LISTING = /^[^，,。；;、]{0,24}[，,]?(?:包括|如下|分别是|分别为|有|为|是)[：:]$/

function chinesePromises(tail: string, folded: string, heading: boolean, known?: Scan): readonly Promised[] {
  const lexed = known ?? scanOf(tail, folded)
  const { text } = lexed
  const sentence = sentenceStart(lexed, text.length, '。!?;')
  const colon = endsInColon(text)
  const promises: Promised[] = []
  for (const numeral of lexed.numerals) {
    const last = numeral.start >= sentence
    const before = text.slice(Math.max(last ? sentence : 0, numeral.start - 24), numeral.start)
    const counted = countedBy(lexed, numeral)
    // 三级医院, 二级指标: a rank, no number of things.
    if (
      !counted ||
      counted.loose ||
      counted.party ||
      (counted.measure === '级' && !POINTED_BEFORE.test(before)) ||
      BACKWARD.test(before.replace(/[“‘]$/, ''))
    )
      continue
    const behind = text.slice(counted.end)
    // 聚焦四个重点，推动提升: a heading may go on.
    const rest = heading ? (/^[^,，;；]*/.exec(behind)?.[0] ?? '') : behind
    // “五种模式”: the measure word says that they are counted.
    const named = counted.quote >= 0 && !(counted.measure && counted.classNoun)
    const slogan = named ? text.slice(numeral.end, text.indexOf('”', numeral.end)) : ''
    const enclosed = ENCLOSED.test(before) && CLOSED.test(rest)
    const heads = last && (enclosed || (SPOKEN.test(before) && OPINIONS.test(counted.noun)))
    const others = OTHERS.test(text.slice(sentence, numeral.start))
    const whole = !numeral.approximate
    const key = slogan ? slogan.replace(/^[个項项大种類类条]/, '') : counted.noun.slice(-2)
    promises.push({
      claimed: numeral.value,
      numeral: { start: numeral.start, end: numeral.end },
      measure: counted.measure,
      noun: tail.slice(counted.end - counted.noun.length, counted.end),
      key,
      slogan: slogan !== '',
      pointed: POINTED_BEFORE.test(before) || POINTED_AFTER.test(rest),
      each: TOLD_EACH.test(rest),
      colon,
      counting: counted.classNoun,
      announced: ANNOUNCED.test(before),
      assigned: ASSIGNED.test(before) && SET_WORK.test(counted.noun),
      heads,
      final: last && !others && (AFTER_NOUN.test(rest) || LISTING.test(rest)),
      whole,
      exact: whole && (enclosed || CLOSE.test(rest)),
    })
  }
  return promises.reverse()
}

/** Where the last sentence before a place begins. */
function sentenceStart(scan: Scan, end: number, stops: string): number {
  while (end > 0 && (/\s/.test(scan.text.charAt(end - 1)) || stops.includes(scan.text.charAt(end - 1)))) end--
  return clauseStart(scan, end, stops)
}

const THEY_ARE =
  /^\s*(?:(?:They|These|Those) (?:are|include|were)|(?:Namely|Specifically|In particular|As follows|Here they are|More specifically))\b.{0,20}$/i

/** “three sets for drivers, and one of the core's own:”, “The four modes combine two bits:”: another number has its part in the list. */
const AND_MORE = new RegExp(`\\b(?:${ENGLISH_NUMBER})\\b(?! (?:year|month|week|day|hour|time)s?\\b)`, 'i')

/** “two types Sub and Super, where …:” names its own members. */
const NAMED = /^\s(?:[A-Z][\w.-]*,?\s){1,8}(?:and|or)\s[A-Z]/

function englishPromises(tail: string, plain: string, heading: boolean, known?: Scan): readonly Promised[] {
  const scan = known?.start === 0 ? known : scanOf(tail, plain, null)
  const folded = scan.text
  const lastSentence = sentenceStart(scan, folded.length, STOPS)
  const theyAre = THEY_ARE.test(folded.slice(lastSentence))
  const sentence = theyAre
    ? sentenceStart(scan, sentenceStart(scan, lastSentence, STOPS), STOPS)
    : lastSentence
  const colon = /[:;—–]\s*$/.test(folded)
  return englishCounts(scan)
    .map((count) => {
      const rest = folded.slice(count.end)
      const noun = count.noun.toLowerCase()
      const last = count.numeral.start >= sentence
      const counting = /^\s*(?:are|were|include|apply|follow)?\s*:$/.test(rest) || count.classNoun
      const backward = /\b(?:these|those|all|above|previous|last|same|other)\s*$/i.test(
        folded.slice(0, count.numeral.start),
      )
      // “The answer to these two questions depends on:” lists something else.
      const ofOther =
        backward &&
        colon &&
        !/^\s*(?:are|were|include[sd]?|(?:as )?follows?|[a-z]+ below)?(?: as follows)?\s*[:;—–]?$/.test(rest)
      const alone = heading && count.numeral.start < 7 && rest.trim() === ''
      return {
        claimed: count.numeral.value,
        numeral: { start: count.numeral.start, end: count.numeral.end },
        measure: '',
        noun: count.noun,
        key: noun.replace(/(?<!s)s$/, ''),
        slogan: false,
        // “Elects three members as follows”: what follows is how.
        pointed:
          (count.pointed &&
            (counting || !/^\W{0,2}(?:[\w-]+,? )*(?<!\b(?:are|were|is) )as follows/i.test(rest))) ||
          theyAre ||
          alone,
        colon,
        counting,
        last: last && !count.definite,
        announced: !backward,
        final:
          last &&
          !ofOther &&
          (theyAre ||
            heading ||
            (rest.split(/\s+/).length <= (colon ? 24 : 16) && !/\b(?:the|these) following\b/i.test(rest))),
        whole: !count.partial,
        exact:
          (count.pointed || folded.charAt(count.numeral.end) !== '-') &&
          !count.partial &&
          !AND_MORE.test(rest) &&
          !NAMED.test(rest) &&
          // “2 Elements” is the second chapter.
          !/^\d+ [A-Z]/.test(folded) &&
          !/\b(?:one|some|any|most|each|either) of (?:the|these|our)?\s*$/i.test(
            folded.slice(0, count.numeral.start),
          ),
        english: true,
      }
    })
    .reverse()
}
