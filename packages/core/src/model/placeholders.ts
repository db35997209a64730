import { CLASS, nextOf } from '../language/character-classes.ts'
import { codeAt, isDigit, isLatin } from '../text/character-set.ts'
import { allMatches } from '../text/matches.ts'
import { none } from '../text/none.ts'
import { oncePerBlock, type Block, type LocalBlock } from '../tree/block.ts'
import { withCells } from '../tree/cells.ts'
import { holders } from '../tree/gather.ts'
import { foldedProse, holdsProse } from './folded.ts'

/** `value`: something is still to be written here. `name`: a name is left out, as in texts that keep persons and places unnamed. `form`: a blank to fill in. */
export type PlaceholderKind = 'value' | 'name' | 'form'

/** What stands for text that is still to come, in offsets of the prose. */
interface LocalPlaceholder {
  readonly start: number
  readonly end: number
  readonly kind: PlaceholderKind
}

export interface Placeholder extends LocalPlaceholder {
  readonly block: Block
}

const isCross = (code: number): boolean => code === 88 || code === 120 || code === 215
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

/** What a number or a date is left out before. */
const VALUED =
  /^(?:年|月|日|号|元|万|亿|%|个|项(?!目)|人|次|名|家|件|户|条|亩|公里|吨|期|届|届|时|分|页|天|周|多|余)/
/** Whole lines, or all that stands in brackets, that say that text is to come. */
const PENDING = new RegExp(
  String.raw`^(?:待(?:撰写|补充|填写|补|填|定|核实|更新|完善)|此处(?:待|填写|补充|插入).{0,12}|(?:to be|tbd:? to be) (?:written|added|` +
    String.raw`completed|confirmed|determined|filled in|drafted)|insert .{1,40} here|insert .{1,40}|tbd|tbc|` +
    String.raw`todo)[.。]?$`,
  'i',
)
const OPENS = /^\s*(?:待|此处|[ti])/i
/** More signs than a name that is left out has. */
const MOST_CROSSES = 4
/** No note on what is to come is longer. */
const LONGEST = 61
const STARTS = /TBD|TBC|TODO|FIXME:|orem ipsum|OREM IPSUM/
/** TBC items: none; no TBD dates: such a word before the noun of a label, or behind a determiner, names things of its kind. */
const WORDS =
  /(?<!\b(?:no|any|all|these|those|every|some) )\b(?:TBD|TBC)\b(?! (?:[a-z]+ )?[a-z]+:)|\b(?:TODO|FIXME)(?=:)|(?<=: |\()TODO(?=[.)]?$)|\blorem ipsum\b/gi

/** One cross is enough before a month, a day, a year. */
const DATED = new Set('年月日')
const SMALL = 120
/** The first digits of a year of which the last are crosses: 20XX, 202X. */
const YEAR = /(?:^|\D)((?:19|20)\d?)$/
const CROSSES = /XX|××|xx|[X×][年月日]/

const placeholdersIn = oncePerBlock((local): readonly LocalPlaceholder[] => {
  if (!holdsProse(local) || local.prose.length === 0) return none
  const { holds } = local
  const folded = foldedProse(local)
  const crossed = (holds & CLASS.han) !== 0 && CROSSES.test(folded)
  const worded = (holds & CLASS.latin) !== 0 && STARTS.test(folded)
  const awaits = (holds & CLASS.bracket) !== 0 || OPENS.test(folded)
  if (!crossed && !worded && !awaits) return none
  const found = [
    ...(crossed ? crosses(folded) : none),
    ...(awaits ? pending(local, folded) : none),
    ...(worded ? words(folded) : none),
  ]
  return found.length ? found.sort((a, b) => a.start - b.start) : none
})

/** XX年, ×××万元, 20XX, XX镇: two crosses or more, in Chinese text. */
function* crosses(folded: string): Generator<LocalPlaceholder> {
  for (let at = 0; at < folded.length; at++) {
    if (!isCross(folded.charCodeAt(at))) continue
    let start = at
    const same = folded.charCodeAt(at)
    while (codeAt(folded, at + 1) === same) at++
    const end = at + 1
    const year = YEAR.exec(folded.slice(Math.max(0, start - 4), start))?.[1] ?? ''
    start -= year.length
    // 5×5, 3XX and words of letters are not blanks; XX alone is also a Roman numeral where nothing Chinese stands by it.
    const before = codeAt(folded, start - 1)
    const after = codeAt(folded, end)
    const one = end - start === 1 && same !== SMALL && DATED.has(folded.charAt(end))
    if ((end - start < 2 && !one) || isLatin(before) || isDigit(before) || isLatin(after) || isDigit(after))
      continue
    if (
      year === '' &&
      !isHan(before) &&
      !isHan(after) &&
      !/[“”《》()〔〕、,。]/.test(folded.charAt(end) + folded.charAt(start - 1))
    )
      continue
    const rest = folded.slice(end, end + 4)
    // What a stamp or a letter is to say is quoted with its blanks, and a number's form is shown by one cross for each sign.
    if (end - start > MOST_CROSSES || isWithin(folded, start)) continue
    const valued = year !== '' || VALUED.test(rest) || !(isHan(before) || isHan(after))
    yield { start, end, kind: valued ? 'value' : 'name' }
  }
}

/** True inside “…” or ‘…’ that the text has opened before. */
function isWithin(folded: string, at: number): boolean {
  const open = (mark: string): number => folded.lastIndexOf(mark, at)
  return open('“') > open('”') || open('‘') > open('’')
}

/** （待撰写）, [to be added], （ ）: all that the brackets hold, or the whole line. */
function* pending(local: LocalBlock, folded: string): Generator<LocalPlaceholder> {
  const whole = folded.trim()
  if (whole.length < LONGEST && PENDING.test(whole)) {
    const start = folded.indexOf(whole)
    yield { start, end: start + whole.length, kind: 'value' }
    return
  }
  if ((local.holds & CLASS.bracket) === 0) return
  for (let at = nextOf(folded, 0, CLASS.bracket); at >= 0; at = nextOf(folded, at + 1, CLASS.bracket)) {
    const open = folded.charAt(at)
    if (open !== '(' && open !== '[' && open !== '【') continue
    const length = folded.slice(at + 1, at + LONGEST).indexOf(open === '(' ? ')' : open === '[' ? ']' : '】')
    if (length < 0) continue
    const end = at + 1 + length
    const inside = folded.slice(at + 1, end)
    if (inside.trim() === '') {
      if (open === '(' && isHan(codeAt(folded, at - 1))) yield { start: at, end: end + 1, kind: 'form' }
    } else if (PENDING.test(inside.trim())) yield { start: at, end: end + 1, kind: 'value' }
    else continue
    at = end
  }
}

function* words(folded: string): Generator<LocalPlaceholder> {
  for (const { 0: text, index } of allMatches(folded, WORDS)) {
    if (text.toLowerCase() !== 'lorem ipsum' && text !== text.toUpperCase()) continue
    if (/[“‘"'`/]$/.test(folded.slice(0, index))) continue
    yield { start: index, end: index + text.length, kind: 'value' }
  }
}

/** All placeholders of a text, each once. An empty pair of brackets in a table is a blank of a form. */
export function placeholdersOf(blocks: readonly Block[]): readonly Placeholder[] {
  const found: Placeholder[] = []
  const all = withCells(blocks)
  for (const index of holders(all, placeholdersIn)) {
    const block = all[index] as Block
    if (block.local.quoted > 0) continue
    const inTable = blocks[block.index]?.kind === 'table'
    let end = -1
    for (const each of placeholdersIn(block.local)) {
      if (each.start < end || (inTable && each.kind === 'form')) continue
      end = each.end
      found.push({ block, ...each })
    }
  }
  return found
}
