import { CLASS } from '../language/character-classes.ts'
import { allMatches } from '../text/matches.ts'
import { isWhole } from './figures/total.ts'
import { ofProse } from './folded.ts'
import type { Told } from './named-values.ts'
import type { Names } from './respective-names.ts'

const NUMBER = String.raw`[$£€]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?`
const VALUE = String.raw`(?:(?:about|around|nearly|almost|some|over) )?${NUMBER}(?: (?!and\b)[a-z][\w-]*){0,3}`
const VALUES = new RegExp(
  String.raw`(?<=(?:^|[.;?!] )(?<before>[^.;:?!()]{1,200}) )(?<values>${VALUE}(?:, ${VALUE})*,? and ${VALUE}),? respectively\b`,
  'g',
)
const EACH = new RegExp(NUMBER, 'g')
/** What counts the names, tells of several things for each of them, or makes one thing of two. */
const COUNTED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|each|every|both|all|these|those|they|between|to \d|or)\b|\d[-–—]|\d, \d/i
/** A name says so many words, and none that tell of something else. */
const NAME =
  /^(?:the )?(?:(?!(?:in|at|on|of|for|by|with|from|which|who|where|while|but|as|a|an|the)\b)[\w'’-]+ ?){1,4}$/i
/** A clause about a name before it: Alpha, the largest, and Beta. */
const ASIDE =
  /^(?:the|an?|which|who|where|including|excluding|however|then|in|at|on|of|for|by|with|as|but)\b/i

/** What leads into a sentence: In 2024, … Under the scheme, … */
const LEAD = new RegExp(
  String.raw`^(?:in|for|under|during|by|over|since|from|on|at|as|with|among|of|after|before|within|across|through|despite|` +
    String.raw`to|if|when|while|because|last|this|next|\w+ly|however|overall|meanwhile|today|then|here|now)\b`,
  'i',
)

/** What English sentences tell respectively. */
export const englishRespective = ofProse({ holds: CLASS.digit, numbers: 2 }, (folded) =>
  folded.includes('respectively')
    ? allMatches(folded, VALUES).flatMap(({ groups = {}, index: start }): readonly Told[] => {
        const { before = '', values: list = '' } = groups
        const names = namesIn(before)
        const told = allMatches(list, EACH).map(([number]) => ({
          value: Number(number.replace(/[^\d.]/g, '')),
        }))
        // A total of 41 notices were served, 19 and 22 respectively: the first is the sum of the others.
        const values = { min: told.length - Number(isWhole(told)), max: told.length }
        return names ? [{ names, values, english: true, start, end: start + list.length }] : []
      })
    : [],
)

/** The one list before the values, with the fewest and the most names that a careful reader counts; undefined where that is not plain. */
function namesIn(before: string): Names | undefined {
  const [head = '', last = '', more] = before.split(/,? and /)
  if (!last || more !== undefined || COUNTED.test(before)) return undefined
  const [first = '', ...inner] = head.split(', ')
  if (inner.some((piece) => ASIDE.test(piece)) || last.includes(', ')) return undefined
  const plain = inner.findLastIndex((piece) => !NAME.test(piece))
  const all = [first, ...inner, last]
  const fewest = all.length - plain - (plain < 0 && LEAD.test(first) ? 2 : 1)
  return { all, min: fewest, max: all.length }
}
