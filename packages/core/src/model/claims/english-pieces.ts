import { literal } from '../../text/matches.ts'
import { none } from '../../text/none.ts'
import type { Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { isJoined, split } from './stretches.ts'
import { SUFFIX } from './words/en.ts'

/** What commas part in a stretch of English: names whole, and nothing that is said in passing. */
export const piecesOf = (scan: Scan, body: Stretch): readonly Stretch[] =>
  withoutAsides(scan, namesIn(scan, split(scan, body, ',')))

/** Pieces of which none is only the end of a name: Acme, Inc. is one. */
const SUFFIXED = new RegExp(`^${SUFFIX}`)

function namesIn({ text }: Scan, pieces: readonly Stretch[]): readonly Stretch[] {
  const names: Stretch[] = []
  for (const { start, end } of pieces) {
    const last = names.at(-1)
    if (last && SUFFIXED.test(text.slice(start, end))) names[names.length - 1] = { start: last.start, end }
    else names.push({ start, end })
  }
  return names
}

/** A hall to meet in, to mend, that it floats, we row, mending: what members that all begin alike begin with. */
export function openerOf(texts: readonly string[]): RegExp | undefined {
  const [word = ''] = /^(?:The|To|[a-z]+)(?= )/.exec(texts[0] ?? '') ?? none
  const openers = word === '' ? OPENERS : [new RegExp(`^${literal(word)} `, 'i'), ...OPENERS]
  return openers.find((one) => texts.every((text) => one.test(text)))
}

const OPENERS = [/^(?:\([^()]*\) |\()?an? /i, /^(?:that|whether|how|what|why|where) /, /^[a-z]+ing /]

/** Crew, and, where needed, a pilot: the last member stands behind what is said in passing. */
function withoutAsides(scan: Scan, pieces: readonly Stretch[]): readonly Stretch[] {
  return pieces.flatMap((piece, at): readonly Stretch[] => {
    const [joint] = LED_ON.exec(scan.of(pieces[at - 1] ?? piece)) ?? none
    if (at > 0 && joint !== undefined && pieces[at + 1]) return none
    const [own] = (pieces[at + 2] && LED_ON.exec(scan.of(piece))) || none
    const end = piece.end - (own?.length ?? 0)
    return end > piece.start ? [{ start: piece.start, end }] : none
  })
}

/** True where a conjunction stands between two members, right before the second or before what is said in passing. */
export const joins = (scan: Scan, before: Stretch, piece: Stretch): boolean =>
  isJoined(scan, piece) || /\b(?:and|or),\s/.test(scan.text.slice(before.end, piece.start))

/** What a piece ends with before something said in passing. */
const LED_ON = /(?:^|\s)(?:and|or)$/
