import { CLASS } from '../../language/character-classes.ts'
import { quantitiesIn, type Quantity } from '../../language/numbers/quantities.ts'
import { characterSet } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, type LocalBlock } from '../../tree/block.ts'
import { dividedProse, foldedProse, holdsProse } from '../folded.ts'

/** A number with its unit in a block, in prose offsets. */
export type LocalFigure = Readonly<Quantity>

const endsClause = characterSet(',。;:、!?()“”‘’《》 \t\n\r\f\v\u00a0\u2028\u2029\u3000')

/** The figures of a block's prose. */
export const localFigures = oncePerBlock((local) =>
  holdsProse(local) && (local.holds & (CLASS.digit | CLASS.numeral)) !== 0
    ? read(foldedProse(local), local.prose)
    : none,
)

/** Makes a reading of a block's figures, of which there must be three: one more than two that make it. */
export function ofFigures<Found>(
  read: (folded: string, figures: readonly LocalFigure[]) => readonly Found[],
): (local: LocalBlock) => readonly Found[] {
  return (local) => {
    const figures = localFigures(local)
    return figures.length < 3 ? none : read(dividedProse(local), figures)
  }
}

function read(folded: string, prose: string): readonly LocalFigure[] {
  const found = quantitiesIn(folded)
  for (const figure of found) {
    const { start, unitEnd } = figure
    let clauseStart = start
    while (clauseStart > 0 && start - clauseStart < 60 && !isEdge(folded, clauseStart - 1)) clauseStart--
    const label = prose.slice(clauseStart, start).trim()
    figure.clauseStart = clauseStart
    figure.label = label || prose.slice(unitEnd, unitEnd + following(folded, unitEnd))
    // 增加到 520 户: a blank behind a Chinese character is part of the number, so that words end where they do without it.
    if (/[一-鿿] $/.test(folded.slice(Math.max(0, start - 2), start))) figure.start = start - 1
  }
  return found
}

/** True where a clause ends; 收入 32.47 亿元: a blank between a Chinese character and a number ends none. */
function isEdge(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at)
  return endsClause(code) && !(code === 32 && SPACED.test(folded.slice(Math.max(0, at - 1), at + 2)))
}

const SPACED = /^(?:[一-鿿] \d|\d [一-鿿])$/

/** The length of the words after a figure that no words lead to. */
function following(folded: string, from: number): number {
  return /^[^\d,。;:、!?()“”\s]{1,12}/.exec(folded.slice(from, from + 12))?.[0].length ?? 0
}
