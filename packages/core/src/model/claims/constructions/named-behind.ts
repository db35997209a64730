import type { Counted, Stretch } from '../candidate.ts'
import { withoutOpener } from '../opener.ts'
import { JOINT, namedAgain, peopleIn } from '../people.ts'
import { proposal, type Proposal } from '../proposal.ts'
import type { Scan } from '../scan.ts'
import { clauseEnd, startsQuoted } from '../stretches.ts'

/** What stands between a number and the names behind its noun is at most this long, in code units. */
const NOUN = /^[一-鿿]{1,14}/
const JOINED = /^\s?(?:以及|[、和及与])?/
/** A noun and nothing else, what people are called or a thing: a verb may stand between the number and the names of others. */
const PERSONS = /^[一-鿿]{0,3}(?:[者员人师生手家民工官士兵长委任席]|书记|经理|代表|同志|干部)$/
const THING = /^[一-鿿]{0,2}$/
/** All names of one number stand within so many code units. */
const LONGEST = 200

/** 两名船工梁一舟及黄小川…, 两份报纸《甲》和《乙》…: names right behind the noun. */
export function* namedBehind(scan: Scan, counted: Counted): Generator<Proposal> {
  const { numeral, quote, measure } = counted
  const noun =
    quote < 0 && (measure || numeral.value > 2)
      ? NOUN.exec(scan.text.slice(numeral.end, numeral.end + 15))?.[0]
      : undefined
  if (!noun) return
  const start = numeral.end + measure.length
  const end = Math.min(scan.text.length, start + LONGEST)
  const behind = numeral.end + noun.length
  const [people] = peopleIn(scan, { start, end })
  const next = behind + (OPENED.exec(scan.text.slice(behind, behind + 6))?.[0].length ?? start - behind)
  const named =
    people && (people[0]?.start ?? Infinity) <= Math.max(behind, next)
      ? people
      : ([behind, next].map((at) => markedFrom(scan, at, end)).find(({ length }) => length > 1) ??
        (numeral.value === 2 ? apposed(scan, start) : undefined))
  const from = named?.[0]?.start ?? 0
  // 开发这两套系统的|梁一舟、黄小川: what is counted is theirs.
  if (scan.text.charAt(from - 1) === '的') return
  // 两人交恶，互骂“甲”和“乙”, 两市签订《甲》和《乙》: what is quoted is neither a person nor a place.
  if (named !== people && startsQuoted(scan, from) && (counted.party || /[人名位]/.test(measure))) return
  const said = scan.text.slice(start, from)
  const thing = named !== people || /[名位]/.test(measure)
  const whole = (thing ? THING : PERSONS).test(said) || (named === people && PERSONS.test(said))
  if (named && (named.length === numeral.value || whole))
    yield proposal(counted, withoutOpener(scan, named), { construction: 'named-behind', form: 'after' })
}

/** Names in quotes, or with their Latin in brackets (阿历（Aleck）及比利（Billy）), from an offset on, with nothing between but what joins. */
function markedFrom(scan: Scan, start: number, end: number): readonly Stretch[] {
  const { text, partner } = scan
  const items: Stretch[] = []
  for (let at = start; at < end;) {
    const name = BRACKETED.exec(text.slice(at, at + LONGEST_NAME))?.[0].length ?? 0
    const latin = LATIN.exec(text.slice(at, at + 2 * LONGEST_NAME))?.[0].length ?? 0
    const close = name || startsQuoted(scan, at) ? (partner[at + name] ?? -1) + 1 : latin && at + latin
    if (close <= at) break
    items.push({ start: at, end: close })
    const joint = JOINED.exec(text.slice(close, close + 3))?.[0].length ?? 0
    at = close + joint
  }
  return items
}

/** 两家书局白帆及绿洲: two names behind their noun that the text says once more. */
function apposed(scan: Scan, start: number): readonly Stretch[] | undefined {
  const [joint] = scan.text.slice(start, clauseEnd(scan, start, ',。;!?:、')).matchAll(JOINT)
  const at = start + (joint?.index ?? 0)
  const pair = joint ? namedAgain(scan, at, at + joint[0].length) : undefined
  const from = pair?.[0]?.start ?? 0
  return from >= start + 2 && !TELLING.test(scan.text.slice(start, from)) ? pair : undefined
}

/** 两层以上的厂房和仓库, 二类业户可以从事保养和小修: what stands before the pair says more than a noun. */
const TELLING = /的|以上|可以|不得|应当?|从事|必须/

/** What may stand between a noun and the names. */
const OPENED = /^(?:,(?:包括|分别)?|包括):?|^:/
const BRACKETED = /^[一-鿿·]{2,16}(?=\(\s?[A-Z])/
const LATIN = /^\s?[A-Z][\w.&'-]*(?:\s[\w.&'-]+)*(?=\s?(?:以及|[、和及与,。]))/
const LONGEST_NAME = 24
