import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse, holdsProse } from '../folded.ts'
import { judged, type Division, type Total, type TotalFigure } from './total.ts'

const AMOUNT = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
const SCALE = '(?: ?(?:million|billion|thousand|bn|m|k)\\b)?'
/** £9 million, of which £4 million …: each pound is spent once. */
const MONEY = new RegExp(
  `([£$€])(${AMOUNT})(${SCALE})(?: [a-z]+){0,3},? (?:of which|made up of|comprising|consisting of) `,
  'g',
)
const SUM = new RegExp(`([£$€])(${AMOUNT})(${SCALE})`, 'g')
/** 45 projects (20 in the north, …), 45 projects: 20 in the north, … */
const COUNT = new RegExp(`(?<![\\d.,£$€\\w-])(${AMOUNT}) [a-z]+(?: [a-z]+){0,4}(?:: | \\()(?=\\d)`, 'g')
/** Members told by place one after the other, all with one preposition. */
const PLACED = new RegExp(
  `(${AMOUNT}) (in|on|at|from|by) (?:the )?[A-Za-z' ]{2,40}(?:, and |, | and |$)`,
  'y',
)
/** Sums set beside others, or paid again and again. */
const COMPARED =
  /\b(?:than|more|less|extra|up|down|over|under|about|around|from|to|since|already|also|including|at least|each|every|per|a year|annually)\b/i
const LONGEST = 300
/** Rounding may move a sum by one in the last place. */
const ROUNDING = 1

/** The totals of English sums of money and counts by place that their parts exceed: 45 projects (20 in the north, …). */
export const englishTotalsOf = oncePerBlock((local): readonly Total[] => {
  if (!holdsProse(local)) return []
  const folded = foldedProse(local)
  return /\d/.test(folded) && /[a-z]{2}/.test(folded)
    ? [...moneyIn(folded), ...countsIn(folded)].map(judged)
    : []
})

function* moneyIn(folded: string): Generator<Division> {
  for (const match of folded.matchAll(MONEY)) {
    const [whole, currency = '', amount = '', scale = ''] = match
    const from = match.index + whole.length
    const stretch = sentence(folded.slice(from, from + LONGEST))
    const found = [...stretch.matchAll(SUM)]
    const last = found.at(-1)
    if (
      found.length < 2 ||
      !last ||
      COMPARED.test(stretch) ||
      !/\band\b[^£$€]{0,20}$/.test(stretch.slice(0, last.index))
    )
      continue
    if (found.some((part) => part[1] !== currency || part[3]?.trim() !== scale.trim())) continue
    const total = figure(amount, match.index + 1)
    const parts = found.map((part) => figure(part[2] ?? '', from + part.index + 1))
    const place = 10 ** -Math.max(...[amount, ...found.map((part) => part[2] ?? '')].map(decimals))
    if (sumOf(parts) > total.value + ROUNDING * place * 1.001)
      yield { total, parts, division: 'some', relation: 'sum', exclusive: true }
  }
}

function* countsIn(folded: string): Generator<Division> {
  for (const match of folded.matchAll(COUNT)) {
    const from = match.index + match[0].length
    const stretch = sentence(folded.slice(from, from + LONGEST)).replace(/\).*$/s, '')
    const parts: TotalFigure[] = []
    const prepositions = new Set<string>()
    PLACED.lastIndex = 0
    for (let part = PLACED.exec(stretch); part; part = PLACED.exec(stretch)) {
      parts.push(figure(part[1] ?? '', from + part.index))
      prepositions.add(part[2] ?? '')
      if (PLACED.lastIndex >= stretch.length) break
    }
    const read = parts.length > 2 && PLACED.lastIndex >= stretch.length && / and \d/.test(stretch)
    const total = figure(match[1] ?? '', match.index)
    if (read && prepositions.size === 1 && sumOf(parts) > total.value)
      yield { total, parts, division: 'some', relation: 'sum', exclusive: true }
  }
}

/** Up to the end of the sentence or of its part. */
function sentence(text: string): string {
  return text.slice(0, /[.;:](?!\d)/.exec(text)?.index ?? text.length)
}

function figure(text: string, start: number): TotalFigure {
  return {
    value: Number(text.replaceAll(',', '')),
    unit: '',
    step: 10 ** -decimals(text),
    start,
    end: start + text.length,
  }
}

function decimals(text: string): number {
  return /\.(\d+)$/.exec(text)?.[1]?.length ?? 0
}

function sumOf(parts: readonly TotalFigure[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}
