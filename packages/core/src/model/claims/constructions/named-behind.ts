import type { Stretch } from '../candidate.ts'
import type { Counted } from '../count.ts'
import { peopleIn } from '../people.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { startsQuoted } from '../stretches.ts'

/** What stands between a number and the names behind its noun is no longer, in code units. */
const NOUN = /^[一-鿿]{1,14}/
const JOINED = /^(?:以及|[、和及与])?/
/** All names of one number stand within so many code units. */
const LONGEST = 200

/** 两名船工梁一舟及黄小川…, 两份报纸《甲》和《乙》…: names right behind the noun. They only confirm the number. */
export function* namedBehind(scan: Scan, counted: Counted): Generator<Proposal> {
  const { numeral, quote, measure } = counted
  const noun =
    quote < 0 && measure ? NOUN.exec(scan.text.slice(numeral.end, numeral.end + 15))?.[0] : undefined
  if (!noun) return
  const start = numeral.end + measure.length
  const end = Math.min(scan.text.length, start + LONGEST)
  const behind = numeral.end + noun.length
  const [people] = peopleIn(scan.text, { start, end })
  const named = people && (people[0]?.start ?? Infinity) <= behind ? people : quotedFrom(scan, behind, end)
  if (named.length === numeral.value)
    yield proposal(counted, named, { construction: 'named-behind', form: 'after' })
}

/** What stands in quotes from an offset on, with nothing between but what joins. */
function quotedFrom(scan: Scan, start: number, end: number): readonly Stretch[] {
  const items: Stretch[] = []
  for (let at = start; at < end && startsQuoted(scan, at);) {
    const close = (scan.partner[at] ?? at) + 1
    items.push({ start: at, end: close })
    at = close + (JOINED.exec(scan.text.slice(close, close + 2))?.[0].length ?? 0)
  }
  return items
}
