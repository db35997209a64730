import { fold } from '../language/fold.ts'
import type { Label } from '../language/labels/label.ts'
import { schemeOf } from '../language/labels/scheme.ts'
import { inlineCandidates, leadingOrdinal } from '../language/labels/table.ts'
import { characterSet } from '../text/character-set.ts'

/** A line end inside a series of labelled members that runs on in one sentence: （1）…；（2）…； / （3）…。 */

/** A member that is not the last ends so; the series goes on in the line below. */
const BETWEEN = /(?:[；;，,、]|[；;，,、](?:以及|[及和与與])|[;,] (?:and|or))$/
/** The last character of all of these. */
const mayGoOn = characterSet('；;，,、及和与與dr)）', '①⓿')
const JOINT = /^(?:以及|[及和与與]|(?:and|or) )/
/** A label behind a member at a line's end, its own member below: …；（3） / …。 */
const CUT = /[；;，,、]\s*(?:[（(][\da-z一二三四五六七八九十]{1,4}[)）]|[①-⓿])$/
/** A line that is nothing but a label. */
const BARE = /^(?:[（(][\da-z一二三四五六七八九十]{1,4}[)）]|[①-⓿])$/

/** Whether a line goes on with a series of the line before, which begins inside it or, where that line is `joined`, further above. */
export function continuesSeries(before: string, after: string, joined: boolean): boolean {
  if (!mayGoOn(before.charCodeAt(before.length - 1))) return false
  if (CUT.test(before) || (joined && BARE.test(before))) return true
  if (!BETWEEN.test(before)) return false
  const rest = after.replace(JOINT, '')
  const next = BARE.test(rest) ? leadingOrdinal(`${rest}。`) : leadingOrdinal(rest)
  if (!next || next.value === 1) return false
  const folded = fold(before)
  const leading = leadingOrdinal(before)
  const inside = inlineCandidates(folded, before, leading).filter((label) => follows(label, next))
  return inside.some(({ start }) => joined || rest !== after || start > (leading?.start ?? -1))
}

function follows(label: Label, next: Label): boolean {
  return schemeOf(label) === schemeOf(next) && (next.value === 0 || next.value === label.value + 1)
}
