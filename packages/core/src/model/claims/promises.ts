import { ENGLISH_NUMBER } from '../../language/numbers/english.ts'
import { ANY_NUMERAL } from '../../language/character-classes.ts'
import { WORD } from '../../language/word-classes.ts'
import { endsInColon } from '../../text/colon.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { countedBy } from './count.ts'
import { englishCounts } from './english-count.ts'
import { blockScan, type Scan } from './scan.ts'
import { clauseStart, STOPS } from './stretches.ts'
import type { Counted, Flag, Stretch } from './candidate.ts'
import { ANNOUNCERS, POINTING } from './words/zh.ts'

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

/** How much of a text's end is read, in code units; English promises may point ahead from farther off. */
const TAIL = { chinese: 200, english: 1500 }
const CJK = /[一-鿿]/

/** The promises of a block that may claim what follows it; the nearest to its end first. */
export const promisesOf = oncePerBlock((local) => {
  const { kind, holds, words } = local
  const numbered = (holds & ANY_NUMERAL) !== 0 || (words & (WORD.number | WORD.both)) !== 0
  return numbered ? promisesIn(blockScan(local), kind === 'heading') : none
})

/** The promises in the last sentence of a text (or the one before, when the last only says “they are:”). */
export function promisesIn(scan: Scan, heading = false): readonly Promised[] {
  const text = scan.text.trimEnd()
  const chinese = CJK.test(text.slice(-TAIL.chinese))
  const from = text.length - (chinese ? TAIL.chinese : TAIL.english)
  const counts = chinese
    ? scan.numerals.map((numeral) => numeral.start >= from && countedBy(scan, numeral))
    : englishCounts(scan)
  const read = (chinese ? chinesePromise : englishPromise)(scan, text, heading)
  const promises: Promised[] = []
  for (const counted of counts) {
    const promise = counted && counted.numeral.start >= from && read(counted)
    if (promise) promises.push(promise)
  }
  return promises.reverse()
}

/** 以下四个, 如下四步. */
const POINTED_BEFORE = /(?:以下|[下左]列|如[下左]|下述|下面)[^，,。；;：:]{0,6}$/
/** 四项任务如下, 三条“红线”，节录如下. */
const POINTED_AFTER =
  /^(?:“[^“”]{1,14}”)?[，,]?(?:分别|具体|主要|依次)?(?:[^，,。；;、：:]{0,3}如[下左]|见下|是)?(?<=如[下左]|见下)(?:所[记列述示])?(?:[：:。.]|$)/
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

/** 分设四科，各科掌理下列事项：, 设三组、八班，分别掌理如下：: each of them is told. */
const TOLD_EACH =
  /^(?:、[\d一二三四五六七八九十]+[一-鿿])?[，,](?:各|分[别別]|其)[^，,。；;：:]{0,12}(?:[下左]列|如[下左])[^，,。；;：:]{0,6}[：:]$/

const AFTER_NOUN =
  /^[”’]?(?:“[^“”]{1,14}”)?(?:的?(?:[^，,。；;、：:“”\d一二三四五六七八九十]{0,9}))(?:[（(][^（）()]{1,12}[）)])?[”’]?[：:。.；;]?[”’]?$/

/** 符合下列条件的, 可享受两项补贴: the list is the conditions, not ours. */
const OTHERS = /(?:以下|下列|下述)(?![^，,。；;：:]{0,6}$)/
/** Close behind its noun the sentence ends. */
const CLOSE =
  /^[”’]?(?:的[^，,。；;、：:]{1,4}|[^，,。；;、：:]{0,3})[”’]?(?:[（(][^（）()]{1,12}[）)])?[：:。.；;]?[”’]?$/

/** 五大学会今日出席的代表包括:, 六大领域的施政方向，重点如下: */
const LISTING = /^[^，,。；;、]{0,24}[，,]?(?:包括|[^，,。；;、：:]{0,3}如下|分别是|分别为|有|为|是)[：:]$/

/** 为落实三项制度，现通知如下：: what follows serves what is counted. */
const PURPOSE = /^\s?(?:为了?|根据|按照|依据|遵照|鉴于|围绕)/

/** Reads what a Chinese sentence says of the members of a count. */
function chinesePromise(scan: Scan, text: string, heading: boolean) {
  const sentence = sentenceStart(scan, text.length, '。!?;')
  const colon = endsInColon(text)
  return (counted: Counted): Promised | undefined => {
    const { numeral, measure, noun, end, quote, classNoun } = counted
    const { start, value } = numeral
    const last = start >= sentence
    const before = text.slice(Math.max(last ? sentence : 0, start - 24), start)
    // 三级医院, 二级指标: a rank, no number of things.
    const rank = measure === '级' && !POINTED_BEFORE.test(before) && !/分[为成]$/.test(before)
    if (counted.loose || counted.party || rank || POINTING.test(before.replace(/[“‘]$/, ''))) return undefined
    const behind = text.slice(end)
    // 聚焦四个重点，推动提升: a heading may go on.
    const rest = heading ? (/^[^,，;；]*/.exec(behind)?.[0] ?? '') : behind
    // “五种模式”: the measure word says that they are counted.
    const named = quote >= 0 && !(measure && classNoun)
    const slogan = named ? text.slice(numeral.end, text.indexOf('”', numeral.end)) : ''
    const enclosed = ENCLOSED.test(before) && CLOSED.test(rest)
    const serves = PURPOSE.test(text.slice(sentence, start))
    return {
      claimed: value,
      numeral: { start, end: numeral.end },
      measure,
      noun: scan.prose.slice(end - noun.length, end),
      key: slogan ? slogan.replace(/^[个項项大种類类條]/, '') : noun.slice(-2),
      slogan: slogan !== '',
      pointed: POINTED_BEFORE.test(before) || (!serves && POINTED_AFTER.test(rest)),
      colon,
      counting: classNoun,
      final:
        last && (AFTER_NOUN.test(rest) || LISTING.test(rest)) && !OTHERS.test(text.slice(sentence, start)),
      each: TOLD_EACH.test(rest),
      announced: ANNOUNCED.test(before),
      assigned: ASSIGNED.test(before) && SET_WORK.test(noun),
      heads: last && (enclosed || (SPOKEN.test(before) && OPINIONS.test(noun))),
      whole: !numeral.approximate,
      exact: !numeral.approximate && CLOSE.test(rest),
    }
  }
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

/** Reads what an English sentence says of the members of a count. */
function englishPromise(scan: Scan, whole: string, heading: boolean) {
  const text = whole.replace(REFERENCE, '')
  const lastSentence = sentenceStart(scan, text.length, STOPS)
  const theyAre = THEY_ARE.test(text.slice(lastSentence))
  const sentence = theyAre
    ? sentenceStart(scan, sentenceStart(scan, lastSentence, STOPS), STOPS)
    : lastSentence
  const colon = /[:;—–]\s*$/.test(text)
  return ({ numeral, noun, end, ...count }: Counted): Promised => {
    const { start, value } = numeral
    const [before, rest] = [text.slice(0, start), text.slice(end)]
    const last = start >= sentence
    const counting = ARE.test(rest) || count.classNoun || noun === 'fold'
    const backward = BACK.test(before)
    const met = ALL.test(before)
    // Two of the following three conditions: the list is the three.
    const listed = colon && OF_FOLLOWING.test(before)
    // “The answer to these two questions depends on:” lists something else.
    const ofOther = backward && colon && !met
    // To close the three gaps, the ministry will:
    const aside = count.definite && ASIDE.test(text.slice(sentence)) && /,\s[a-z]/.test(rest)
    const alone = heading && rest.trim() === ''
    const near = rest.split(/\s+/).length <= (colon ? 24 : 16) && !/\b(?:the|these) following\b/i.test(rest)
    return {
      claimed: value,
      numeral: { start, end: numeral.end },
      measure: '',
      noun,
      key: noun.toLowerCase().replace(/(?<!s)s$/, ''),
      slogan: false,
      // “Elects three members as follows”: what follows is how.
      pointed: (count.pointed && !HOW.test(rest)) || theyAre || alone,
      colon,
      counting,
      last: last && !count.definite,
      announced: !backward || met,
      final: last && !ofOther && !aside && !OF_OTHERS.test(text.slice(sentence, start)) && near,
      whole: !count.partial,
      exact:
        (count.pointed || noun === 'fold' || text.charAt(numeral.end) !== '-') &&
        // Three of its features: what is chosen is told.
        (!count.partial || (count.doubt === 'part' && colon) || listed) &&
        !AND_MORE.test(rest) &&
        !NAMED.test(rest) &&
        // “2 Elements” is the second chapter.
        !/^\d+ [A-Z]/.test(text),
      english: true,
    }
  }
}

/** [See Annex 2.] behind the last sentence. */
const REFERENCE = /(?<=[.!?]\s{0,2})(?:\[[^\][]{1,80}\]|\((?:See|Please)[^()]{1,80}\))\s*$/
const ARE = /^(?:\s(?:in|of|for|on)\s(?:[\w’-]+\s){0,5}?[\w’-]+)??\s*(?:are|were|include|apply|follow)?\s*:$/
const BACK = /\b(?:these|those|all|above|previous|last|same|other)\s*$/i
/** The following changes, which serve our two aims: the list is the changes. */
const OF_OTHERS = /\bthe following\b(?! (?:[a-z]+ )?$)/i
const OF_FOLLOWING = /\bof the following\s*$/i
const ALL = /\ball\s*$/i
/** What opens a sentence before its subject. */
const ASIDE =
  /^\s?(?:To|Under|In|Within|For|Following|Against|Across|Through|With|At|On|By|After|Before|Since|Given)\b/
const HOW = /^\W{0,2}(?:[\w-]+,? )*(?<!\b(?:are|were|is) )as follows/i
