import type { Counted, Stretch } from './candidate.ts'
import { countsCharacters } from './constructions/characters.ts'
import type { Scan } from './scan.ts'
import { lengthOf } from './stretches.ts'

/** What numbers its things as often as it counts them. */
const NUMBERED = /^[级处层]$/
/** Counts places, each by its name. */
const PLACED = /^[省市县区州镇乡村地国]/
const LONGEST_PLACE = 7

/**
 * True where members right before a number are none of what it counts: 地下一层和地下二层 number each its own; 论坛、中日韩三方会晤 counts the
 * last one's characters; 甲、乙二级 is a grade; 谁来管、怎么管成了两市 names no places; 规模最大、技术领先的两座 tells of what is counted.
 */
export function isNoList(scan: Scan, counted: Counted, members: readonly Stretch[], summer: string): boolean {
  const { numeral, measure, ranked, classNoun } = counted
  const { text } = scan
  const last = members.at(-1)
  if (!last || members.length < 2) return false
  const others = members.slice(0, -1)
  const unit = text.charAt(numeral.end)
  const bears = ({ start, end }: Stretch): boolean =>
    end - start > 1 && text.charAt(end - 1) === unit && /[一\d]/.test(text.charAt(end - 2))
  if (!'个项种类大'.includes(unit) && others.some(bears)) return true
  if (summer === '' && lengthOf(scan, last) > 1 && countsCharacters(scan, counted)) return true
  if (numeral.value === 2) {
    if (ranked && NUMBERED.test(measure) && members.some((one) => lengthOf(scan, one) > 3)) return true
    const unplaced = (one: Stretch): boolean => lengthOf(scan, one) > LONGEST_PLACE
    if (!classNoun && PLACED.test(text.charAt(numeral.end)) && members.some(unplaced)) return true
  }
  // 甲表、乙书三份，…: copies.
  if (measure === '份' && counted.noun === '') return true
  const told = summer === '的' && text.charAt(numeral.start) !== '双' && counted.quote < 0
  return told && (numeral.value === 2 || measure === '级')
}
