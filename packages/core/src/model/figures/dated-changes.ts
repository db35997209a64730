import { CHANGE_VERB, grows } from '../../language/numbers/changes.ts'
import { unitKey } from '../../language/numbers/units.ts'
import type { StatedChange } from './change.ts'
import type { LocalFigure } from './read.ts'

/** What a clause says before its number: the year, and what is counted. */
const YEAR = /^(?:从|由|到)?(?:((?:19|20)\d\d)\s?年度?|(去年|上年)|(今年|本年))([^\d]{0,12})$/
/** Between two numbers, up to the year of the second. */
const NEXT = /^[^,。;:、()\d]{0,6},(?:而)?$/
/** From the second number to how it changed. */
const CHANGED = new RegExp(
  `^[^,。;:、()\\d]{0,6},(?:同比|[较比](?:上年|去年)(?:同期)?)?(${CHANGE_VERB})(?:了|率|幅度?)?(?:为|达)?$`,
)

/** 2022年发案160起，2023年发案140起，下降12.5%: the numbers of two years on end, and how they changed. */
export function* datedChanges(figures: readonly LocalFigure[], folded: string): Generator<StatedChange> {
  for (let index = 0; index + 2 < figures.length; index++) {
    const [from, to, by] = figures.slice(index, index + 3) as [LocalFigure, LocalFigure, LocalFigure]
    if (from.approximate || to.approximate || by.approximate || unitKey(from.unit) !== unitKey(to.unit))
      continue
    const word = CHANGED.exec(folded.slice(to.unitEnd, by.start))?.[1]
    if (!word || (by.unit !== '%' && unitKey(by.unit) !== unitKey(to.unit)) || to.unit === '%') continue
    if (!NEXT.test(folded.slice(from.unitEnd, to.clauseStart)) || !areYearsOnEnd(from, to, folded)) continue
    const verb = { start: by.start - word.length, end: by.start, grows: grows(word) }
    yield { from, to, by, verb, start: from.start, end: by.unitEnd }
  }
}

function areYearsOnEnd(from: LocalFigure, to: LocalFigure, folded: string): boolean {
  const [one, other] = [from, to].map(({ clauseStart, start }) => YEAR.exec(folded.slice(clauseStart, start)))
  if (!one || !other || (other[4]?.trim() && other[4].trim() !== one[4]?.trim())) return false
  return one[1] ? Number(other[1]) === Number(one[1]) + 1 : one[2] !== undefined && other[3] !== undefined
}
