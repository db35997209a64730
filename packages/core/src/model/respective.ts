import { CLASS } from '../language/character-classes.ts'
import { allMatches } from '../text/matches.ts'
import { none } from '../text/none.ts'
import { oncePerBlock, type Block, type LocalBlock } from '../tree/block.ts'
import { holders } from '../tree/gather.ts'
import type { Stretch } from './claims/candidate.ts'
import { readList } from './claims/readings.ts'
import { blockScan, type Scan } from './claims/scan.ts'
import { clauseStart, lengthOf, split } from './claims/stretches.ts'
import { englishRespective } from './english-respective.ts'
import { foldedProse, holdsProse } from './folded.ts'
import type { NamedValues } from './named-values.ts'

const NUMBER = String.raw`[+-]?\d+(?:,\d{3})*(?:\.\d+)?`
const UNIT = '([^\\d、,。;:!?和及与()（）~～—–+-]{0,6})'
const VALUE = `(?:约|近)?${NUMBER}\\s?${UNIT}`
const JOINT = '(?:、|以?及|和|与)'
const VALUES = new RegExp(`分别([^,。;:、\\d()“”]{0,12})(${VALUE}(?:${JOINT}${VALUE})+)(?=[,。;!?)]|$)`, 'g')
const EACH = new RegExp(VALUE, 'g')
/** What counts the names, or tells of several things for each of them. */
const COUNTED =
  /[\d两二三四五六七八九十]+(?:个|项|类|种|大|家|名|位|所|条|地|县|市|区|省|镇|村)|各|每|的.*[和与及]|[~～—–]/
/** Names of so many code units are short, whatever stands beside them. */
const NAME = 4
/** No sentence in which 分别 stands is looked at further. */
const REACH = 120

const chineseRespective = (local: LocalBlock): readonly NamedValues[] => {
  if (!holdsProse(local) || (local.holds & CLASS.digit) === 0 || !local.prose.includes('分')) return none
  const folded = foldedProse(local)
  if (!folded.includes('分别')) return none
  const scan = blockScan(local)
  return allMatches(folded, VALUES).flatMap((match) => {
    const list = match[2] ?? ''
    const start = match.index + match[0].length - list.length
    const units = allMatches(list, EACH).map(([, unit = '']) => unit.trim())
    const last = units.at(-1) ?? ''
    if (!last || units.some((unit) => !last.startsWith(unit))) return none
    const names = namesBefore(scan, match.index)
    const values = units.length
    if (!names || (values !== names.min - 1 && values !== names.max + 1)) return none
    if (values < 2 || Math.max(values, names.max) < 3) return none
    return { names: names.all, values, start, end: start + list.length }
  })
}

const respectiveIn = oncePerBlock((local) => [...chineseRespective(local), ...englishRespective(local)])

/** The names that 、 parts before 分别, with the fewest and the most that a careful reader counts; undefined where that is not plain. */
function namesBefore(
  scan: Scan,
  end: number,
): { readonly all: readonly string[]; readonly min: number; readonly max: number } | undefined {
  const start = clauseStart(scan, end, '。;!?:,', REACH)
  const pieces = split(scan, { start, end }, '、')
  if (pieces.length < 2 || COUNTED.test(scan.text.slice(start, end))) return undefined
  const before = pieces.slice(0, -1)
  const longest = Math.max(NAME, lengthOf(scan, pieces.at(-1) as Stretch))
  // 组织民兵、志愿者巡查一组、二组: another list may end inside what stands between the first and the last.
  const plain = before.slice(1).every((piece) => lengthOf(scan, piece) <= longest)
  if (!plain || readList(scan, before).max > before.length) return undefined
  if (before.some((piece) => scan.of(piece).includes('的'))) return undefined
  // 金融业、软件和信息服务业: 和 may stand inside a name.
  const [min, { max }] = [pieces.length, readList(scan, pieces)]
  return { all: pieces.map(({ start: from, end: to }) => scan.prose.slice(from, to)), min, max }
}

/** What a document tells respectively with a value too few or too many. */
export function respectivesOf(blocks: readonly Block[]): readonly NamedValues[] {
  return holders(blocks, (local) => respectiveIn(local).length > 0).flatMap((index) => {
    const block = blocks[index] as Block
    return respectiveIn(block.local).map((one) => ({ ...one, ...block.spanOf(one.start, one.end) }))
  })
}
