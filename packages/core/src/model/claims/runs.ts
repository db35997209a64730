import type { Label } from '../../language/labels/label.ts'
import type { Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { clauseEnd } from './stretches.ts'

/** The members of the run of labels that begins a body, at most `lead` characters into it. */
export function runIn(
  scan: Scan,
  ordinals: readonly Label[],
  body: Stretch,
  lead: number,
): readonly Stretch[] {
  const at = ordinals.findIndex(
    ({ start, value }) => start >= body.start && start <= body.start + lead && value === 1,
  )
  const first = ordinals[at]
  if (!first) return nounedRun(scan, body) ?? commaRun(scan, body)
  const run = [first]
  for (const ordinal of ordinals.slice(at + 1))
    if (ordinal.style === first.style && ordinal.value === run.length + 1) run.push(ordinal)
  const labels: Stretch[] = [...run]
  if (scan.text.charAt(first.start) === '(') {
    // 以及(iii): elsewhere a reference, here the next label.
    const from = run.at(-1)?.end ?? first.end
    const next = JOINED_LABEL.exec(scan.text.slice(from, clauseEnd(scan, from, '。;!?')))
    if (next) labels.push({ start: from + next.index, end: from + next.index + next[0].length })
  }
  return labels.map(({ end }, index) => {
    const limit = labels[index + 1]?.start ?? (body.end > end ? body.end : scan.text.length)
    // A member is told by its first sentence.
    return trimmedEnd(scan.text, { start: end, end: Math.min(limit, clauseEnd(scan, end, '。!?', limit)) })
  })
}

/** Without the mark that separates a member from the next. */
function trimmedEnd(text: string, { start, end }: Stretch): Stretch {
  let to = end
  while (to > start && /[\s;,、。:]/.test(text.charAt(to - 1))) to--
  return { start, end: to }
}

/** The members of 第一步，…；第二步，… in running text: 第 with a number and what it counts; undefined where no such run begins the body. */
function nounedRun(scan: Scan, { start, end }: Stretch): readonly Stretch[] | undefined {
  const noun = /^\s?第一(步|类|种|层|方面|阶段|个[^,、。:]{1,4})/.exec(
    scan.text.slice(start, start + 10),
  )?.[1]
  if (!noun) return undefined
  const text = scan.text.slice(start, Math.min(end, start + LONGEST_RUN))
  const ends: { readonly label: number; readonly end: number }[] = []
  for (const { 0: label, 1: digit, index } of text.matchAll(
    new RegExp(`(?:^|[。;,:\\s])第([${DIGITS}])${noun}[,:是]?`, 'g'),
  ))
    if (digit === DIGITS.charAt(ends.length))
      ends.push({ label: start + index, end: start + index + label.length })
  return ends.map((one, index) => {
    const limit = ends[index + 1]?.label ?? end
    return trimmedEnd(scan.text, {
      start: one.end,
      end: Math.min(limit, clauseEnd(scan, one.end, '。!?', limit)),
    })
  })
}

/** The members of 一、…；二、… in running text; 一、二、三 is a list of numbers. */
function commaRun(scan: Scan, { start }: Stretch): readonly Stretch[] {
  if (!/^\s?一、(?!二)/.test(scan.text.slice(start, start + 4))) return []
  const ends: number[] = []
  for (const { 0: label, index } of scan.text.slice(start, start + LONGEST_RUN).matchAll(COMMA_LABEL))
    if (label.endsWith(`${DIGITS.charAt(ends.length)}、`)) ends.push(start + index + label.length)
  return ends.map((from, index) => {
    const next = ends[index + 1]
    return { start: from, end: next === undefined ? clauseEnd(scan, from, '。') : next - 2 }
  })
}

/** No run of labels inside a paragraph is longer, in code units. */
const LONGEST_RUN = 2000
const DIGITS = '一二三四五六七八九十'
const COMMA_LABEL = /(?:^|[。;,:\s])[一二三四五六七八九十]、/g
const JOINED_LABEL = /[,、]?(?:以及|[和及与或])\((?:[ivx]{1,5}|\d{1,2}|[一二三四五六七八九十]{1,3}|[a-h])\)/i
