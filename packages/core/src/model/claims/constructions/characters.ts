import type { Numeral } from '../../../language/numbers/numerals.ts'
import { plainCount, type Counted } from '../count.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'

const CHARACTERS = /^个?(?:大)?字(?!号|段|节|眼|面|数|体|典|母)/
/** No slogan that a text spells character by character is longer. */
const LONGEST = 20

/** What “甲乙丙丁”四个字 counts: the characters in the quotes right before it. */
export function characterCount(scan: Scan, numeral: Numeral): Counted | undefined {
  const { text } = scan
  const measure = numeral.approximate
    ? undefined
    : CHARACTERS.exec(text.slice(numeral.end, numeral.end + 4))?.[0]
  if (!measure || text.charAt(numeral.start - 1) !== '”') return undefined
  return {
    ...plainCount(numeral),
    measure: measure.slice(0, -1),
    noun: '字',
    end: numeral.end + measure.length,
  }
}

/** So many things may be named by a character each: “德智体美劳”五大课程; four characters are as often a name (“枫桥经验”四大机制). */
const NAMED = 5

/** “甲乙丙丁戊”五大类课程: as many characters as things, right before their number. */
export function* characterEach(scan: Scan, counted: Counted): Generator<Proposal> {
  const { numeral, measure } = counted
  if (numeral.value < NAMED || !/^[个大类项]/.test(measure) || scan.text.charAt(numeral.start - 1) !== '”')
    return
  for (const proposal of characters(scan, counted)) if (proposal.off === 0) yield proposal
}

/** “乡里茶谈”四个字: the characters of one quotation, which stands alone, are the members. */
export function* characters(scan: Scan, counted: Counted): Generator<Proposal> {
  const { text, partner } = scan
  const close = counted.numeral.start - 1
  const open = partner[close] ?? -1
  if (open < 0 || close - open > LONGEST || !/^[一-鿿]+$/.test(text.slice(open + 1, close))) return
  // 「开放」、「共享」这四个字: more than one quotation is spelled.
  if (/[”、和与及]/.test(text.charAt(open - 1))) return
  const items = Array.from({ length: close - open - 1 }, (_, at) => ({
    start: open + 1 + at,
    end: open + 2 + at,
  }))
  yield proposal(counted, items, { construction: 'characters' })
}
