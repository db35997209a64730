const NAMES = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]

/** The names of months, whole and shortened. */
export const MONTH_WORDS: readonly string[] = [...NAMES, ...NAMES.map((name) => name.slice(0, 3)), 'sept']

/** Source of a regular expression for the name of a month, whole or shortened. */
export const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|' +
  '\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)'

/** The number of a month by its name or the first letters of it, 0 for any other word. */
export function monthOf(name: string): number {
  const first = name.toLowerCase().slice(0, 3)
  return NAMES.findIndex((month) => month.startsWith(first)) + 1
}
