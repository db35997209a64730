import { amountsIn } from '../../language/numbers/amounts.ts'
import { FINITE_PAST, PARTICIPLE } from '../../language/past-tense.ts'
import { antecedentOf } from './english-antecedents.ts'
import type { LocalNumber } from './stated.ts'

/** A part with the whole that a text tells beside it, in prose offsets. */
export interface StatedPair {
  readonly whole: LocalNumber
  readonly part: LocalNumber
}

const OUT_OF = /^ (?:out )?of (?:(?:the|all|our|its|their|these) )?(?:[A-Za-z]+['’]s? )?(?:total )?$/
const NO_TIME = String.raw`(?!days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b|per\b|times\b)`
/** When the things of the whole came in, which names no other thing: during the year, in 2023. */
const WHEN = String.raw`(?: (?:(?:during|in|over|for) (?:the|this|last|that) (?:[a-z-]+ )?(?:year|quarter|month|week|period|season)|in (?:19|20)\d\d))?`
/** 30 boats, of which 35 are dry; Of 30 boats, 35 are dry; Of the 30 boats built during the year, 35 are dry. */
const OF_WHICH = new RegExp(
  String.raw`^ ${NO_TIME}((?:[a-z-]+ ){0,3}[a-z-]+?)${WHEN}(, of (?:which|these|whom) |, )(?:only |just )?$`,
)
/** What was stated right before: 80 boats sailed. Of these, … */
const OF_THESE = new RegExp(
  String.raw`^ ${NO_TIME}[a-z-]+(?: [a-z-]+)?[.;] ?(?:[Oo]f (?:these|them|those),?) (?:only |just )?$`,
)
/** 80 boats sailed and 64 of them … */
const AND = new RegExp(String.raw`^ ${NO_TIME}[a-z-]+(?: [a-z-]+)?,? and (?:only |just )?$`)
/** What the part is or did: a participle before a noun is neither. */
const VERB = new RegExp(
  String.raw`^ (?:are|were|is|was|have|has|had|will|did|${FINITE_PAST}|${PARTICIPLE}` +
    String.raw`(?=[,.;]|$| (?:for|against|in|on|at|to|by|with|from|out|up|the|an?|their|its|his|her|that|and|or|not)\b))\b`,
)
/** Between two numbers of one row: 18 clerks, 12 cooks and 10 mates. */
const IN_ROW = /^ [^.;\d]{0,60}(?:[,:]|\band) $/
/** A share behind the part: 45 (25%) are dry; 45, or 25%, are dry. */
const ASIDE = /^(?: \(\d[\d.]* ?(?:%|per ?cent)\)|, or \d[\d.]* ?(?:%|per ?cent),)/
const OF_ALL =
  /\b(?:Of|Out of) (?:(?:the |these |all |our |its |their )?(?:[A-Za-z]+['’]s? )?(?:first |last |other )?)$/

/** The parts that an English text tells with their wholes: 64 of 80 boats; of 80 boats, 64 are dry; 80 boats sailed. Of these, 64 came home. */
export function* englishPairs(folded: string): Generator<StatedPair> {
  const amounts = amountsIn(folded).filter(
    ({ unit, step, end, start }) =>
      unit === '' &&
      step === 1 &&
      /\d/.test(folded.slice(start, end)) &&
      !(
        /^(?:19|20)\d\d$/.test(folded.slice(start, end)) &&
        /\b(?:[Ii]n|[Ss]ince|[Bb]y) $/.test(folded.slice(0, start))
      ),
  )
  for (const [index, second] of amounts.entries()) {
    const first = amounts[index - 1]
    if (!first || second.outerStart - first.outerEnd > 60) continue
    const between = folded.slice(first.outerEnd, second.outerStart)
    const before = folded.slice(Math.max(0, first.outerStart - 40), first.outerStart)
    const row = amounts[index - 2]
    // 18 clerks, 12 cooks and 10 mates, of which 30 …: the part is of all of them.
    const isLastOfRow = row !== undefined && IN_ROW.test(folded.slice(row.outerEnd, first.outerStart))
    const after = folded.slice(second.outerEnd, second.outerEnd + 40).replace(ASIDE, '')
    if (OUT_OF.test(between)) {
      // “Section 5 of 2”, “May 12 of 2010”, “top 10 of 5” name places and years, no parts.
      if (
        /(?:(?!Only|Just|All|In|For|At|From|With)\b[A-Z]\w*|top|no|first|last) $/.test(before) ||
        /^(?:19|20)\d\d$/.test(folded.slice(first.start, first.end))
      )
        continue
      if (!/^(?:-|\.\d)|^ percent/.test(after)) yield { whole: second, part: first }
    } else {
      // 45 boats, 12 of them in dock, 9 for hire and 30 of them …: 9 is a part as well.
      const ofThem = AND.test(between) && /^ of them\b/.test(after) && !/ of them\b[^.;]*$/.test(before)
      if (OF_THESE.test(between) ? !isLastOfRow && VERB.test(after) : ofThem) {
        yield { whole: first, part: second }
        continue
      }
      const [, noun, link] = OF_WHICH.exec(between) ?? []
      if (noun === undefined || (link === ', ' ? !OF_ALL.test(before) : isLastOfRow)) continue
      // Of the 30 boats, 12 boats sailed: the noun of the whole, said again.
      const own = noun.slice(noun.lastIndexOf(' ') + 1)
      if (!after.startsWith(` ${own} `) && !VERB.test(after)) continue
      const told = amounts
        .slice(0, index)
        .filter(({ end }) => !/[.;?!]\s/.test(folded.slice(end, second.start)))
      const whole = link === ', ' ? first : antecedentOf(told, second.value, folded)
      yield { whole: whole ?? first, part: second }
    }
  }
}
