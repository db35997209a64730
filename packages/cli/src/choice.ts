import { Option } from 'commander'
import type { Locale } from '@policydoc/core'
import { unknownValue } from './messages/near.ts'

/** What makes an option with a fixed set of values. */
interface Choice {
  readonly description: string
  readonly values: readonly string[]
  readonly locale: Locale
  /** Other ways to write a value (`gbk` for `gb18030`), put into the one that is known. */
  readonly normal?: (value: string) => string
  readonly initial?: string
}

/** An option that takes one of some values: its help lists them, shells complete them, a wrong one is named in the reader's language. */
export function choice(flags: string, { description, values, locale, normal, initial }: Choice): Option {
  const option = new Option(flags, description).choices(values).argParser((given: string): string => {
    const value = normal ? normal(given) : given
    if (values.includes(value)) return value
    throw unknownValue('badValue', { option: option.long ?? '', value: given }, values, locale)
  })
  return initial === undefined ? option : option.default(initial)
}
