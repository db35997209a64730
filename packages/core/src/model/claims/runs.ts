import type { Label } from '../../language/labels/label.ts'
import type { Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { clauseEnd } from './stretches.ts'
import { allMatches } from '../../text/matches.ts'
import { MORE } from './words/zh.ts'

/** The series of labels inside a text; read where something asks. */
export type Ordinals = () => readonly (readonly Label[])[]

/** The members of the run of labels that begins a body, at most `lead` characters into it. */
export function runIn(scan: Scan, ordinals: Ordinals, body: Stretch, lead: number): readonly Stretch[] {
  const told = labelsFrom(ordinals, body, lead)
  const worded = told.length > 1 ? told : wordsOf(scan, body)
  const labels = worded.length ? worded : told
  // 一是甲，二是乙，三是丙，亟待改进: what ends every other member at its first comma ends the last.
  const ends = labels.slice(0, -1).map(({ end }) => clauseEnd(scan, end, ',。;!?'))
  const parted = (at: number, next: number): boolean =>
    scan.text.charAt(at) === ',' && at >= (labels[next + 1]?.start ?? at) - 1
  const stops = ends.length > 1 && ends.every(parted) ? ',。!?' : '。!?'
  return labels.map(({ end }, index) => {
    const limit = labels[index + 1]?.start ?? (body.end > end ? body.end : scan.text.length)
    return toldTo(scan, end, limit, stops)
  })
}

/** A member that is told by its first sentence, up to the next one, without what parts or joins the two. */
export function toldTo(scan: Scan, start: number, limit: number, stops: string): Stretch {
  const end = Math.min(limit, clauseEnd(scan, start, stops, limit))
  return { start, end: end - (TRAILING.exec(scan.text.slice(start, end))?.[0].length ?? 0) }
}

/** 一是抓好三项工作：甲；乙；丙；二是…: a list ends where the series goes on inside which its number stands. */
export function untilNext({ start, end }: Stretch, number: Stretch, ordinals: Ordinals): Stretch {
  const labels = ordinals().flat()
  const own = labels.filter((label) => label.end <= number.start).sort((a, b) => b.start - a.start)[0]
  const goesOn = (label: Label): boolean => label.style === own?.style && label.value === own.value + 1
  const next = own && labels.find((label) => label.start > start && goesOn(label))
  return { start, end: Math.min(end, next?.start ?? end) }
}

/** The labels of the series that begins a body, at most `lead` characters into it. */
export function labelsFrom(ordinals: Ordinals, body: Stretch, lead: number): readonly Stretch[] {
  const begins = ({ start, value }: Label): boolean =>
    start >= body.start && start <= body.start + lead && value === 1
  const [series = []] = ordinals()
    .map((one) => one.slice(Math.max(one.findIndex(begins), 0)))
    .filter(([first]) => first && begins(first))
    .sort(([a], [b]) => (a as Label).start - (b as Label).start)
  const run: Label[] = []
  for (const label of series) if (label.value === run.length + 1) run.push(label)
  // 第一，…；第二，…；第四，…: a slip of the label, not of a number that counts them.
  return series.some(({ value }) => value > run.length) ? [] : run
}

/** 第一步，…；第二步，… and 一、…；二、… in running text; 一、二、三 is a list of numbers. */
function wordsOf({ text }: Scan, { start, end }: Stretch): readonly Stretch[] {
  if (/^\s?首先/.test(text.slice(start, start + 3))) return spokenOf(text, start)
  // “第一，…。第二，…。”: told in quotes.
  const said = text.startsWith('“第一,', start)
  const head = text.slice(start + Number(said), start + 10)
  const told = text.slice(start, end)
  const unit = /^\s?第一([一-鿿])/.exec(head)?.[1]
  const noun =
    /^\s?第一(步|是|类|种|层|方面|阶段|个[^,、。:]{1,4})/.exec(head)?.[1] ??
    // 第一他…；第二我…: the ordinals alone tell.
    (unit && (told.includes(`第二${unit}`) ? unit : /[;。]第二/.test(told) ? '' : undefined))
  if (noun === undefined && !said && !/^\s?其?一[、,为](?!二)/.test(head)) return []
  const label =
    noun === undefined ? `[第其]?([${DIGITS}])[、,为]` : `第([${DIGITS}])${noun}(?:[,:是]|为(?![了期止此]))?`
  const limit = noun === undefined || noun === '是' ? text.length : end
  const body = text.slice(start, Math.min(limit, start + LONGEST_RUN))
  const labels: Stretch[] = []
  for (const match of allMatches(body, new RegExp(`(?:^“?|[。;,:?!\\s])${label}`, 'g'))) {
    const from = start + match.index
    const place = DIGITS.indexOf(match[1] ?? '')
    // 第一阶段、第二阶段、第四阶段: a slip of the label, not of a number that counts them.
    if (labels.length && place > labels.length) return []
    if (place === labels.length) labels.push({ start: from, end: from + match[0].length })
  }
  return labels
}

/** 首先…，其次…，最后…: a run that words tell; none where it is not closed. */
function spokenOf(text: string, start: number): readonly Stretch[] {
  const labels: Stretch[] = []
  for (const match of allMatches(text.slice(start, start + LONGEST_RUN), SPOKEN)) {
    const last = match[0].includes('最后')
    labels.push({ start: start + match.index, end: start + match.index + match[0].length })
    if (last) return labels
  }
  return []
}

/** 首先…，其次…; 一是…；二是…；另外，…: where words tell a run, or a member of it, they may tell one more. */
export function mayHoldMore(scan: Scan, run: readonly Stretch[]): boolean {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return false
  if (/首先(?:是|[,:])?\s?$/.test(scan.before(first.start, 5))) return true
  const behind = scan.text.slice(last.start, last.end + BEHIND)
  return MORE_BETWEEN.test(scan.text.slice(first.start, last.start)) || MORE_BEHIND.test(behind)
}

/** How far behind a run its next member may be told in other words, in code units. */
const BEHIND = 8
const MORE_BETWEEN = new RegExp(`[;。]\\s?(?:${MORE})`)
const MORE_BEHIND = new RegExp(`[;。,]\\s?(?:${MORE})`)

const SPOKEN = /(?:^|[。;,:])\s?(?:首先|其次|再次|再者|再则|最后)(?:是|[,:])?/g

/** 一方面…；另一方面…, 一条…，另一条…: two that are told one by one; undefined where a body does not begin so. */
export function contrastIn(scan: Scan, { start, end }: Stretch): readonly Stretch[] | undefined {
  const { text } = scan
  const [opening = '', unit = ''] = CONTRAST.exec(text.slice(start, start + 6)) ?? []
  if (!unit) return undefined
  const from = start + opening.length
  // 一是甲。…；而另一个则是乙: other sentences may stand between them.
  const limit = unit === '是' ? text.length : end
  const body = text.slice(from, Math.max(from, Math.min(limit, from + LONGEST_CONTRAST)))
  const mark = new RegExp(`[,;。]”?(?=而?另一${unit === '是' ? '[^,;。]{0,4}是' : unit})`).exec(body)
  if (!mark) return undefined
  const first = from - unit.length - 1
  const second = from + mark.index + mark[0].length
  // 一份是甲，另一份是乙，但…: what ends the first at its first comma ends the second.
  const stops = mark[0].startsWith(',') && !body.slice(0, mark.index).includes(',') ? ',。;!?' : '。;!?'
  return [
    [first, from + mark.index],
    [second, text.length],
  ].map(([at = 0, limit]) => ({
    start: at + (TOLD.exec(text.slice(at, at + 8))?.[0].length ?? 0),
    end: clauseEnd(scan, at, stops, limit),
  }))
}

const CONTRAST = /^[\s“]?一(方面|(?![些般定样起直切])[一-鿿])/
/** What says of one of two which it is. */
const TOLD = /^而?另?一(?:方面[,:]?(?:则?是)?|[^,;。]{0,4}是)|^而/

/** Neither of two that are told one by one is longer, in code units. */
const LONGEST_CONTRAST = 200
/** What joins a member to the next. */
const TRAILING = /(?:[\s;,、。:]|(?<=[\s;,、。:])(?:以及|[和及而]|其中|另外))+$/
/** No run of labels inside a paragraph is longer, in code units. */
const LONGEST_RUN = 2000
/** The numbers of one character, in their order. */
export const DIGITS = '一二三四五六七八九十'
