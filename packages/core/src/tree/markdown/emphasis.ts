import type { PhrasingContent } from 'mdast'
import { doubt, joined, textNode, type Point } from './text.ts'

const ASTERISK = 42
const UNDERSCORE = 95
/** More runs of marks in one paragraph are left to micromark. */
const MOST_RUNS = 60

/** A run of `*` or `_` that may open or close emphasis; its ends move inwards as pairs are made. */
export interface Run {
  readonly type: 'run'
  readonly mark: number
  readonly open: boolean
  readonly close: boolean
  readonly start: Point
  readonly end: Point
}

const SPACE = 1
const PUNCTUATION = 2
const CJK = 4
const mark = /[\p{P}\p{S}]/u

/** What stands beside a run, as micromark-extension-cjk-friendly tells it; in doubt where its tables would have to be asked. */
function classOf(code: number): number {
  // NaN: nothing stands there.
  if (!(code >= 0)) return SPACE
  if (code < 0x80) {
    if (code === 32 || (code >= 9 && code <= 13)) return SPACE
    const letter = (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122)
    return letter || code < 33 || code === 127 ? 0 : PUNCTUATION
  }
  if (code >= 0x3400 && code <= 0x9fff) {
    if (code >= 0x4dc0 && code <= 0x4dff) throw doubt
    return CJK
  }
  if ((code >= 0x3001 && code <= 0x303e) || (code >= 0xff01 && code <= 0xff60))
    return mark.test(String.fromCharCode(code)) ? CJK | PUNCTUATION : CJK
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a)) return SPACE
  if (code < 0x1100 || (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e)) {
    const character = String.fromCharCode(code)
    return /\s/.test(character) ? SPACE : mark.test(character) ? PUNCTUATION : 0
  }
  throw doubt
}

/** A run between two characters; NaN stands for an end of the content or of a line. */
export function runOf(mark: number, before: number, after: number, start: Point, end: Point): Run {
  const left = classOf(before)
  const right = classOf(after)
  const isMark = (code: number): boolean => code === ASTERISK || code === UNDERSCORE
  const leftMark = (left & (PUNCTUATION | CJK)) === PUNCTUATION
  const rightMark = (right & (PUNCTUATION | CJK)) === PUNCTUATION
  const leftEdge = leftMark || (left & SPACE) !== 0 || isMark(before)
  const rightEdge = rightMark || (right & SPACE) !== 0 || isMark(after)
  const opens = !rightEdge || (rightMark && (leftEdge || (left & CJK) !== 0))
  const closes = !leftEdge || (leftMark && (rightEdge || (right & CJK) !== 0))
  const within = mark === UNDERSCORE
  return {
    type: 'run',
    mark,
    open: within ? opens && ((left & (SPACE | PUNCTUATION)) !== 0 || !closes) : opens,
    close: within ? closes && ((right & (SPACE | PUNCTUATION)) !== 0 || !opens) : closes,
    start,
    end,
  }
}

const lengthOf = ({ start, end }: Run): number => end.offset - start.offset
const moved = (point: Point, by: number): Point => ({
  line: point.line,
  column: point.column + by,
  offset: point.offset + by,
})

/** Makes emphasis of the runs that pair up and text of the others. */
export function withEmphasis(parts: readonly (PhrasingContent | Run)[]): PhrasingContent[] {
  const row: (PhrasingContent | Run)[] = []
  let runs = 0
  for (const part of parts) {
    if (part.type !== 'run') {
      row.push(part)
      continue
    }
    if (++runs > MOST_RUNS) throw doubt
    let rest: Run | undefined = part
    while (rest?.close) {
      const at = openerOf(row, rest)
      if (at < 0) break
      const opener = row[at] as Run
      const use: 1 | 2 = lengthOf(opener) > 1 && lengthOf(rest) > 1 ? 2 : 1
      const start = moved(opener.end, -use)
      const end = moved(rest.start, use)
      // Runs inside have become shorter: some pair up now.
      const children = withEmphasis(row.splice(at + 1))
      row.pop()
      if (lengthOf(opener) > use) row.push({ ...opener, end: start })
      row.push({
        type: use === 2 ? 'strong' : 'emphasis',
        children,
        position: { start: { ...start }, end: { ...end } },
      })
      rest = lengthOf(rest) > use ? { ...rest, start: end } : undefined
    }
    if (rest) row.push(rest)
  }
  return joined(row.map(plain))
}

const SIGNS: Readonly<Record<number, string>> = { [ASTERISK]: '*', [UNDERSCORE]: '_' }

const plain = (part: PhrasingContent | Run): PhrasingContent =>
  part.type === 'run'
    ? textNode({
        value: (SIGNS[part.mark] as string).repeat(lengthOf(part)),
        start: { ...part.start },
        end: { ...part.end },
      })
    : part

/** The nearest run before that a run closes; -1 when there is none. */
function openerOf(row: readonly (PhrasingContent | Run)[], closer: Run): number {
  for (let at = row.length - 1; at >= 0; at--) {
    const run = row[at] as PhrasingContent | Run
    if (run.type !== 'run' || !run.open || run.mark !== closer.mark) continue
    if (
      (run.close || closer.open) &&
      lengthOf(closer) % 3 !== 0 &&
      (lengthOf(run) + lengthOf(closer)) % 3 === 0
    )
      continue
    return at
  }
  return -1
}
