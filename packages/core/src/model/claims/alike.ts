import { ENGLISH_NUMBER } from '../../language/numbers/english.ts'
import { numeralsIn } from '../../language/numbers/numerals.ts'
import type { Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { hidden, lengthOf } from './stretches.ts'
import { DATED, RANGED } from './words/en.ts'
import { GENERAL, MEASURES, QUANTITIES, TOLD_UNITS } from './words/zh.ts'

const MEASURED = new RegExp(`^(?:${MEASURES})`)
/** 一座园区, 一批企业, 主席一人: one of each; 一人一策 is a name. */
const ONE = /^(?:[个项所家种支条批套名份件]|人(?!一))/

/** Two for features, 2 for inputs, twice in May; not one lay member, which is a member like others. */
const COUNTED = new RegExp(
  `^(?!one (?!from|for|per|of|in|each))(?:\\d|(?:${ENGLISH_NUMBER}|once|twice)\\s)`,
  'i',
)

/** True when a member carries a number of its own (小区3个): then the number after the list may be one more of these. */
export function isCounted(scan: Scan, member: Stretch): boolean {
  const text = hidden(scan, member)
  if (/^[^一-鿿]*[a-z]{3}[^一-鿿]*$/i.test(text))
    return (COUNTED.test(text) && !DATED.test(text)) || RANGED.test(text)
  return numeralsIn(text).some(({ start, end, value, notation }) => {
    if (end - start === text.length) return true
    const after = text.slice(end, end + 6)
    if (notation === 'arabic') {
      const unit = after.trimStart()
      // 1号、5号: a name.
      if (unit.startsWith('号')) return false
      // 24小时值班: a time or a size that a name begins with.
      const size = start === 0 ? QUANTITIES.exec(unit)?.[0] : undefined
      if (size && unit.length - size.length > 1) return false
      return unit === '' || MEASURED.test(unit) || QUANTITIES.test(unit)
    }
    if (value < 2) return ONE.test(after)
    return TOLD_UNITS.test(after) || (MEASURED.test(after) && !/^(?:重|位|区|道|路|级|线)/.test(after))
  })
}

/** True when a member holds one of something: 守好一扇门, one pier. */
export function holdsOne(scan: Scan, member: Stretch): boolean {
  return /^one\s|一(?!定|些|般|直|起|体)/i.test(scan.of(member))
}

/** True when a member bears a figure with the unit of a quantity, or with none: 载荷50公斤, 5元的, 500. */
export function isMeasured(scan: Scan, member: Stretch): boolean {
  const text = hidden(scan, member)
  return numeralsIn(text).some(({ end }) => {
    const unit = text.slice(end).trimStart()
    return unit === '' || QUANTITIES.test(unit)
  })
}

/** True when a member is or holds a slogan known by a number (“四个意识”): slogans stand beside one another, none lists the others. */
export function holdsSlogan(scan: Scan, member: Stretch): boolean {
  return /“[二两三四五六七八九十]/.test(scan.of(member))
}

/** True when no member is more than `ratio` times as long as another, give or take two characters. */
export function likeShaped(scan: Scan, members: readonly Stretch[], ratio: number): boolean {
  const sizes = members.map((member) => lengthOf(scan, member))
  return Math.max(...sizes) <= Math.min(...sizes) * ratio + 2
}

/** True when all members end in one character: 分裂罪、顛覆罪. */
export function endAlike({ text }: Scan, members: readonly Stretch[]): boolean {
  return new Set(members.map(({ end }) => text.charCodeAt(end - 1))).size === 1
}

/**
 * True when every member begins or ends with the word that the number counts: 政治生态、自然生态“两个生态”, 送岗位、送技能“两送”; or
 * counts one of its own where the number counts such: 一座园区、一批企业 of “两个一”.
 */
export function sayWord(scan: Scan, word: string, members: readonly Stretch[]): boolean {
  const key = word.replace(ANY, '').slice(-2)
  if (!key || members.length < 2) return false
  if (key.startsWith('一')) return members.every((member) => scan.of(member).includes(key))
  const begin = members.every(({ start }) => scan.text.startsWith(key, start))
  return begin || (key.length > 1 && members.every((member) => scan.of(member).endsWith(key)))
}

const ANY = new RegExp(`^[${GENERAL}]`)

/** True when three members or more all hold the one character of a slogan: 难事有人帮、矛盾有人解 of “两有”, 走访、家访 of “三访”. */
export function holdWord(scan: Scan, word: string, members: readonly Stretch[]): boolean {
  return members.length > 2 && members.every((one) => scan.of(one).includes(word))
}

/** What a member is counted by that ends in a number of its own, or begins with one: the 个 of 东区2个, the 家 of 2家餐馆; '' for any other. */
export function ownUnit({ text }: Scan, { start, end }: Stretch): string {
  const last = OWN_UNIT.exec(text.slice(Math.max(start, end - 4), end))?.[1]
  return last ?? FIRST_UNIT.exec(text.slice(start, Math.min(end, start + 6)))?.[1] ?? ''
}

const OWN_UNIT = /[两二三四五六七八九十百\d]\s?([一-鿿])$/
const FIRST_UNIT = /^(?:\d{1,4}|[两二三四五六七八九十百]{1,3})\s?([一-鿿])/
