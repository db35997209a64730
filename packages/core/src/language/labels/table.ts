import { characterSet, codeAt, isBlank, runEnd } from '../../text/character-set.ts'
import { none } from '../../text/none.ts'
import { fold } from '../fold.ts'
import { CHINESE_WAYS } from './chinese.ts'
import type { Label, Place, Reading, Way } from './label.ts'
import { LATIN_WAYS } from './latin.ts'
import { RANGE_WAYS } from './range.ts'
import { matchAt } from '../../text/matches.ts'

const WAYS: readonly Way[] = [...RANGE_WAYS, ...CHINESE_WAYS, ...LATIN_WAYS]
/** Labels stand within so many code units of a line's start. */
const HEAD = 48
/** Ways that may begin with one character; each character has the index of its own for each place, 0 until it is asked. */
const lists: (readonly Way[])[] = [none, none]
const NONE = 1
const listOf: Readonly<Record<Place, Uint16Array>> = {
  line: new Uint16Array(0x10000),
  heading: new Uint16Array(0x10000),
  inline: new Uint16Array(0x10000),
}

/** An instruction to kramdown before a label on its own line. */
const ATTRIBUTES = /^\{:[^}]*\}/

function patternOf(way: Way, place: Place): RegExp | undefined {
  if (place === 'inline') return way.inline
  return way.line ?? (place === 'heading' ? way.heading : undefined)
}

function waysFrom(code: number, place: Place): readonly Way[] {
  return lists[listIn(listOf[place], code, place)] as readonly Way[]
}

function listIn(known: Uint16Array, code: number, place: Place): number {
  const list = known[code & 0xffff] as number
  if (list > 0) return list
  const found = beginningWith(code & 0xffff).filter((way) => patternOf(way, place))
  return (known[code & 0xffff] = found.length ? lists.push(found) - 1 : NONE)
}

const begun: (readonly Way[] | undefined)[] = []

/** The ways that may begin with a character, wherever it stands. */
function beginningWith(code: number): readonly Way[] {
  const character = String.fromCharCode(code)
  return (begun[code] ??= WAYS.filter((way) => way.first.test(character)))
}

/** The label that a line's folded text begins with after blanks; `prose` is the same unfolded. */
function labelAt(folded: string, prose: string, place: 'line' | 'heading'): Label | undefined {
  let start = folded.startsWith('{:') ? (ATTRIBUTES.exec(folded)?.[0].length ?? 0) : 0
  start = runEnd(folded, start, isBlank)
  for (const way of waysFrom(codeAt(folded, start), place)) {
    const pattern = patternOf(way, place) as RegExp
    const match = matchAt(pattern, folded, start)
    const reading = match ? readBy(way, match, folded, place) : undefined
    if (match && reading) return placed(match, reading, prose)
  }
  return undefined
}

/** The label that a prose begins with (after blanks); undefined when it begins with none. `folded` spares the folding. */
export function leadingOrdinal(
  prose: string,
  folded?: string,
  place: 'line' | 'heading' = 'line',
): Label | undefined {
  const head = folded ?? fold(prose.slice(0, HEAD))
  const code = codeAt(head, runEnd(head, 0, isBlank))
  // Most lines begin with no label: `{` opens an instruction to kramdown before one.
  return code === 0x7b || waysFrom(code, place).length > 0
    ? labelAt(head.slice(0, HEAD), prose.slice(0, HEAD), place)
    : undefined
}

/** Everything in a folded prose that may be a label inside a sentence, and the label it begins with; `prose` is the same unfolded. */
export function inlineCandidates(
  folded: string,
  prose: string,
  leading: Label | undefined,
): readonly Label[] {
  const found: Label[] = []
  const led = leading && !leading.doubtful
  if (led) found.push({ ...leading })
  for (let at = led ? leading.end : 0, { length } = folded; at < length; at++) {
    const list = listIn(listOf.inline, folded.charCodeAt(at), 'inline')
    if (list === NONE) continue
    const before = codeAt(folded, beforeJoint(folded, at) - 1)
    for (const way of lists[list] as readonly Way[]) {
      if (at > 0 && !way.behind?.(before)) continue
      const pattern = way.inline as RegExp
      const match = matchAt(pattern, folded, at)
      const reading =
        match && !refers(folded, pattern.lastIndex) ? readBy(way, match, folded, 'inline') : undefined
      if (!match || !reading) continue
      found.push(placed(match, reading, prose))
      at = pattern.lastIndex - 1
      break
    }
  }
  return found
}

/** Items 1), 2) and 4); (b) or (c): what names another label beside it refers to both. */
function refers(folded: string, end: number): boolean {
  return (
    mayJoin(codeAt(folded, end + (folded.charAt(end) === ' ' ? 1 : 0))) &&
    BESIDE.test(folded.slice(end, end + 12))
  )
}

const mayJoin = characterSet(',、ao和或及与')
const BESIDE =
  /^\s?(?:[,、]|and|or|和|或|及|与)\s?(?:(?:and|or)\s)?\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,2})\)/

/** Where what precedes a label ends: ；以及 and ，和 before the last one are passed over. */
function beforeJoint(folded: string, at: number): number {
  if (!joins(codeAt(folded, at - 1))) return at
  const end = folded.charAt(at - 2) === '以' ? at - 2 : at - 1
  const mark = isBlank(codeAt(folded, end - 1)) ? end - 1 : end
  return parts(codeAt(folded, mark - 1)) ? mark : at
}

const joins = characterSet('及和与并')
const parts = characterSet(';,')

function readBy(way: Way, match: RegExpExecArray, folded: string, place: Place): Reading | undefined {
  const { n = '', m = '', u = '', w = '', base = '', last = '' } = match.groups ?? {}
  const { 0: text, index: start } = match
  const rest = folded.slice(start + text.length)
  return way.read({ text, folded, start, rest, place, n, m, u, w, base, last })
}

function placed(match: RegExpExecArray, reading: Reading, prose: string): Label {
  const numeral = match.groups?.['n'] ?? ''
  const start = match.index
  const end = start + match[0].length
  // Of several numbers the last is the label's own; behind a word (Article I.) the letters of the word are not numbers.
  const several = match.groups?.['base'] !== undefined || /\d\./.test(match[0].slice(0, -1))
  const from = match.groups?.['w'] === undefined ? 0 : match.groups['w'].length
  const numeralStart =
    start + (several ? match[0].lastIndexOf(numeral) : Math.max(0, match[0].indexOf(numeral, from)))
  const numeralEnd = numeralStart + numeral.trimEnd().length
  const form =
    reading.form ?? (prose.slice(start, numeralStart) + 'N' + prose.slice(numeralEnd, end)).replace(/\s/g, '')
  const { value, through, style = 'other', repaired, doubtful } = reading
  return {
    value,
    style,
    form,
    start,
    end,
    numeralStart,
    numeralEnd,
    ...(through === undefined ? {} : { through }),
    ...(repaired === undefined ? {} : { repaired }),
    ...(doubtful ? { doubtful } : {}),
  }
}
