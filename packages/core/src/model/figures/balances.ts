import { CLASS } from '../../language/character-classes.ts'
import { amountsIn } from '../../language/numbers/amounts.ts'
import { unitKey } from '../../language/numbers/units.ts'
import { allMatches } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import type { LocalBlock } from '../../tree/block.ts'
import { addsUp } from './adding.ts'
import { isChange } from './asides.ts'
import { localFigures } from './read.ts'
import { judged, sumOf, type JudgedTotal, type TotalFigure } from './total.ts'
import { ofProse } from '../folded.ts'
import { sentenceStart } from '../sentence.ts'

/** Words for what comes in, what goes out, and what is left or lacking. */
interface Words {
  readonly income: RegExp
  readonly spending: RegExp
  readonly over: RegExp
  readonly under: RegExp
  /** What makes the three numbers parts of a longer reckoning, or sets them beside another year. */
  readonly other: RegExp
  /** Says that nothing was there before, without which what was carried over may be what does not add up. */
  readonly balances?: RegExp
}

const ENGLISH: Words = {
  income: /\b(?:revenues?|incomes?|receipts)\b/i,
  spending: /\b(?:expenditures?|spending|outlays?|expenses)\b/i,
  over: /\bsurplus\b[^.;\d]{0,24}$/i,
  under: /\bdeficit\b[^.;\d]{0,24}$/i,
  other:
    /\b(?:than|last year|previous|compared|increase|decrease|instead|revised|after|before|transfer|contributions?)\b/i,
}
const CHINESE: Words = {
  income: /收入/,
  spending: /支出/,
  over: /(?:结余|节余|盈余|结存)[^,。;\d]{0,6}$/,
  under: /(?:赤字|缺口|超支)[^,。;\d]{0,6}$/,
  other: /结转|上年|补助|返还|调入|上解|债|同比|增长|预备|年初|其中|累计/,
  balances: /^(?!.*(?:末|滚存)).*(?:[本当](?:年|期|月|季|届|次)|相抵)/,
}

const TRADE: Words = {
  income: /出口/,
  spending: /进口/,
  over: /顺差[^,。;\d]{0,6}$/,
  under: /逆差[^,。;\d]{0,6}$/,
  other: /占|服务|技术/,
}

const NET: Words = {
  income: /^(?:(?:19|20)\d\d年)?\D*(?:新增|迁入|出生|调入|编制)\D*$/,
  spending: /退|减|迁出|死亡|调出|注销|实[有际在]/,
  over: /(?:净增加?|缺[额编])$/,
  under: /(?:净减少?|超编)$/,
  other: /其中|累计|同比|占/,
}

/** What a block says is left of an income after what was spent: income is spending and surplus, spending is income and deficit. */
export const balancesOf = ofProse({ holds: CLASS.digit }, (folded, local): readonly JudgedTotal[] => {
  if (/surplus|deficit/i.test(folded)) return found(folded, englishSentences(folded), ENGLISH)
  if (CHINESE.income.test(folded) && CHINESE.spending.test(folded))
    return found(folded, chineseSentences(local, folded), CHINESE)
  if (/净[增减]|缺[额编]|超编/.test(folded))
    return found(folded, chineseSentences(local, folded, 0, addsUp), NET)
  // 出口2亿元，增长3%；进口1亿元，增长1%。顺差1亿元: what is left is often stated in a sentence of its own.
  if (/[顺逆]差/.test(folded)) return found(folded, chineseSentences(local, folded, 1), TRADE)
  return none
})

/** The words that a sentence opens with before its first clause, where they name a year by this one. */
const OF_A_YEAR = /^[^,\d]{0,80}(?:FY|\b)(?:\d{2,4})?[^,\d]{0,40}\b(?:last|previous) year,/

interface Sentence {
  readonly start: number
  readonly numbers: readonly PlacedFigure[]
}

interface PlacedFigure extends TotalFigure {
  /** With its currency or its unit. */
  readonly from: number
  readonly to: number
}

function* chineseSentences(
  local: LocalBlock,
  folded: string,
  stops = 0,
  counts = (unit: string): boolean => unit === '元',
): Generator<Sentence> {
  const figures = localFigures(local).filter(
    (figure) => counts(figure.unit) && !figure.approximate && !isChange(figure, folded),
  )
  for (const [index, figure] of figures.entries()) {
    const numbers = figures.slice(index, index + 3)
    const [first] = numbers
    const start = sentenceStart(folded, figure.start, stops > 0 ? '。,' : '。')
    const last = numbers.at(-1)
    if (
      numbers.length === 3 &&
      last &&
      folded.slice(first?.start ?? start, last.end).split('。').length - 1 <= stops &&
      figures[index - 1]?.start !== start
    )
      yield {
        start,
        numbers: numbers.map((number) => ({ ...number, from: number.start, to: number.unitEnd })),
      }
  }
}

function* englishSentences(folded: string): Generator<Sentence> {
  let last: Sentence | undefined
  for (const { 0: text, index } of allMatches(folded, /[^.]+(?:\.(?=\d)[^.]+)*/g)) {
    const numbers = amountsIn(folded, index, index + text.length)
      .filter(({ unit }) => unit !== '' && unit !== '%')
      .map((each) => ({ ...each, from: each.outerStart, to: each.outerEnd }))
    // When the budget was presented last year, revenue was …: all three are of that year.
    const start = index + (OF_A_YEAR.exec(text)?.[0].length ?? 0)
    if (numbers.length === 3) yield { start, numbers }
    // Revenue is $18 billion. With spending of $16 billion, a surplus of $2 billion is expected.
    else if (last?.numbers.length === 1 && numbers.length === 2 && /^\s*With\b/.test(text))
      yield { start: last.start, numbers: [...last.numbers, ...numbers] }
    last = { start, numbers }
  }
}

function found(folded: string, sentences: Iterable<Sentence>, words: Words): readonly JudgedTotal[] {
  const totals: JudgedTotal[] = []
  for (const { start, numbers } of sentences) {
    const [first, second, left] = numbers
    if (!first || !second || !left) continue
    if (new Set(numbers.map(({ unit }) => unitKey(unit))).size > 1) continue
    const ahead = [
      folded.slice(start, first.from),
      folded.slice(first.to, second.from),
      folded.slice(second.to, left.from),
    ] as const
    const over = words.over.test(ahead[2])
    if (over === words.under.test(ahead[2]) || words.other.test(folded.slice(start, left.to))) continue
    const after = (own: RegExp, other: RegExp): readonly PlacedFigure[] =>
      [first, second].filter((_, index) => own.test(ahead[index] ?? '') && !other.test(ahead[index] ?? ''))
    const income = after(words.income, words.spending)
    const spending = after(words.spending, words.income)
    const [gained, spent] = [income[0], spending[0]]
    if (income.length !== 1 || spending.length !== 1 || !gained || !spent) continue
    const [total, part] = over ? [gained, spent] : [spent, gained]
    const balance = judged(sumOf(total, [part, left]))
    if (balance.status === 'match' || (words.balances?.test(folded.slice(start, left.to)) ?? true))
      totals.push(balance)
  }
  return totals
}
