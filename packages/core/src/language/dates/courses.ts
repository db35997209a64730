import type { DateText } from './dates.ts'

/** Between the day from which a text is in force and the last one: 起施行,有效期5年,至. */
const IN_FORCE =
  /^\s?起[^\d,。;:、()]{0,8},(?:[^\d,。;:、()]{0,6}[\d一二三四五六七八九十两]{1,3}\s?(?:年|个月|日|天),)?(?:有效期)?[至到]\s?$/
/** Behind the last day, nothing but that it is the last. */
const RUNS_OUT = /^\s?(?:为?止|[终停废失]|[,。;)]|$)/
/** Between the day on which something begins and the one on which it ends: 开工,预计于. */
const BEGUN = /^\s?(?:正式|全面)?(?:开[^\d,。;:、()]|动工|启动),(?:预计|计划|将|拟)?于?\s?$/
/** Behind the day on which it ends. */
const ENDED = /^\s?(?:前|底|正式|全面|全部)?(?:竣工|完工|建成|结束|截止|终止|闭[^\d,。;])/
const ENGLISH_END = /^,? (?:and|but) (?:(?:will|is|are|was|were|to|it|they|due) )*([a-z]+)(?: on| at)? $/i
/** Before and between the two days in English: opens on … and closes on. */
const ENGLISH_BEGUN =
  /\b(?:opens?|opened|starts?|started|begins?|began|begun|commence[sd]?|launche[sd]|effect|force)(?: (?:on|from))? $/i
const ENGLISH_ENDED = /^(?:end|clos|expir|finish|laps|ceas|conclud|terminat)/i

/** True where a text tells that something begins on one date and ends on the next: 自…起施行，至…止; opens on … and closes on …. */
export function runsFrom(folded: string, from: DateText, to: DateText | undefined): boolean {
  if (!to || to.start - from.end > 40 || from.year === undefined || to.year === undefined) return false
  const between = folded.slice(from.end, to.start)
  const behind = folded.slice(to.end, to.end + 4)
  if (IN_FORCE.test(between)) return RUNS_OUT.test(behind)
  if (BEGUN.test(between)) return ENDED.test(behind)
  const end = ENGLISH_END.exec(between)?.[1]
  return (
    end !== undefined &&
    ENGLISH_ENDED.test(end) &&
    ENGLISH_BEGUN.test(folded.slice(Math.max(0, from.start - 24), from.start))
  )
}
