import { CLASS } from '../../language/character-classes.ts'
import { quantitiesIn, type Quantity } from '../../language/numbers/quantities.ts'
import { characterSet } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock } from '../../tree/block.ts'
import { foldedProse, holdsProse } from '../folded.ts'

/** A number with its unit in a block, in prose offsets. */
export interface LocalFigure extends Quantity {
  /** The words of its clause before it; without any, the words after it. As written. */
  readonly label: string
  /** Where the clause begins: after the last ，。；：、 or bracket. */
  readonly clauseStart: number
}

const endsClause = characterSet(',。;:、!?()“”‘’《》 \t\n\r\f\v\u00a0\u2028\u2029\u3000')

/** The figures of a block's prose. */
export const localFigures = oncePerBlock((local) =>
  holdsProse(local) && (local.holds & (CLASS.digit | CLASS.numeral)) !== 0
    ? read(foldedProse(local), local.prose)
    : none,
)

function read(folded: string, prose: string): readonly LocalFigure[] {
  return quantitiesIn(folded).map((quantity) => {
    const { start, unitEnd } = quantity
    let clauseStart = start
    while (clauseStart > 0 && start - clauseStart < 60 && !endsClause(folded.charCodeAt(clauseStart - 1)))
      clauseStart--
    const label = prose.slice(clauseStart, start).trim()
    const { value, unit, approximate, notation, end, decimals, step } = quantity
    // Written out: an object that is spread into another is slower by far.
    return {
      value,
      unit,
      approximate,
      notation,
      start,
      end,
      unitEnd,
      decimals,
      step,
      clauseStart,
      label: label || prose.slice(unitEnd, unitEnd + following(folded, unitEnd)),
    }
  })
}

/** The length of the words after a figure that no words lead to. */
function following(folded: string, from: number): number {
  return /^[^\d,。;:、!?()“”\s]{1,12}/.exec(folded.slice(from, from + 12))?.[0].length ?? 0
}
