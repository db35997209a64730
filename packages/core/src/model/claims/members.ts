import { numeralsIn } from '../../language/numbers/numerals.ts'
import type { Lexed } from './lexed.ts'
import { hidden } from './lists.ts'
import type { Stretch } from './local-claim.ts'
import { MEASURES, QUANTITIES } from './words.ts'

const MEASURED = new RegExp(`^(?:${MEASURES})`)

/** True when a member carries a number of its own (小区3个): then the number after the list is one more of these. */
export function isCounted(lexed: Lexed, member: Stretch): boolean {
  const text = hidden(lexed, member)
  return numeralsIn(text).some(({ end, value, notation }) => {
    const after = text.slice(end, end + 4)
    if (notation === 'arabic') {
      const unit = after.trimStart()
      return value > 0 && (unit === '' || MEASURED.test(unit) || QUANTITIES.test(unit))
    }
    if (value === 1) return /^[个项所家种支条批套名份件]/.test(after)
    return MEASURED.test(after) && !/^(?:重|位|区|道|路|级|线)/.test(after)
  })
}

/** True when a member is or holds a slogan known by a number (“四个意识”): slogans stand beside one another, none lists the others. */
export function holdsSlogan({ text }: Lexed, { start, end }: Stretch): boolean {
  return /“[二两三四五六七八九十]/.test(text.slice(start, end))
}

/** The lengths of stretches in code units, without what stands in round brackets. */
export function lengths(lexed: Lexed, members: readonly Stretch[]): readonly number[] {
  return members.map(({ start, end }) => {
    let length = end - start
    for (let index = start; index < end; index++) {
      const close = lexed.partner[index] ?? -1
      if (close <= index) continue
      const to = Math.min(close, end - 1)
      if (lexed.text.charAt(index) === '(') length -= to - index + 1
      index = to
    }
    return length
  })
}

/** True when no member is more than `ratio` times as long as another, give or take two characters. */
export function likeShaped(lexed: Lexed, members: readonly Stretch[], ratio: number): boolean {
  if (!members.length) return true
  const sizes = lengths(lexed, members)
  return Math.max(...sizes) <= Math.min(...sizes) * ratio + 2
}

/** True when every member begins or ends with the word that the number counts: 政治生态、自然生态“两个生态”, 送岗位、送技能“两送”. */
export function sayWord({ text }: Lexed, word: string, members: readonly Stretch[]): boolean {
  const key = word.length > 4 ? word.slice(-2) : word
  if (!key || members.length < 2) return false
  const begin = members.every(({ start }) => text.startsWith(key, start))
  return begin || (key.length > 1 && members.every(({ start, end }) => text.slice(start, end).endsWith(key)))
}
