import { CLASS } from '../language/character-classes.ts'
import { oncePerBlock, type Block } from '../tree/block.ts'
import { gather } from '../tree/gather.ts'
import { foldedProse, holdsProse } from './folded.ts'
import { allMatches } from '../text/matches.ts'

/** A short name that a text gives to something, in offsets of the prose: 甲公司（以下简称“公司”）. */
interface LocalShortName {
  /** Where the name stands, without its quotation marks. */
  readonly start: number
  readonly end: number
  /** What stands before the definition within its clause, folded: the longest text that may be what it stands for. */
  readonly meaning: string
  /** False where 、 stands before the meaning: then it is one of several. */
  readonly whole: boolean
  /** True for 统称, collectively: it stands for several things together. */
  readonly several: boolean
}

export interface ShortName extends LocalShortName {
  readonly block: Block
  readonly name: string
}

/** A name of several words with capitals: Housing Agency, Ministry of Law. */
const ENGLISH_NAME = /(?<![\w-])(?:[A-Z][\w’'-]* (?:(?:of|for|and|on|in|the) ){0,2}){1,8}[A-Z][\w’'-]*$/
// (以下简称“X”), (以下统称X), (the “X”), (hereinafter referred to as “X”).
const CHINESE =
  /以下(?:均|并|合)?(?:简称|统称|合称|称)(?:为)?[:]?(?:[“"]([^“”"]{1,20})[”"]|《([^《》]{1,20})》|([^“”"《》(),。;、]{1,12})(?=[)]))/g
const ENGLISH = new RegExp(
  String.raw`\((?:collectively,? |together,? )?(?:hereinafter|hereafter|herein)?,? ?` +
    String.raw`(?:referred to as |called |known as )?(?:the )?[“"](?:the )?([A-Z][^”"()]{1,40})[,.]?[”"]\)`,
  'g',
)

const shortNamesIn = oncePerBlock((local): readonly LocalShortName[] => {
  if (!holdsProse(local) || (local.holds & (CLASS.quote | CLASS.bracket)) === 0) return []
  const folded = foldedProse(local)
  const found: LocalShortName[] = []
  if (folded.includes('以下')) collect(found, folded, CHINESE, /[。;:,、]/)
  if ((local.holds & CLASS.latin) !== 0 && (folded.includes('”)') || folded.includes('")')))
    collect(found, folded, ENGLISH, /[.;:,]/)
  return found
})

function collect(found: LocalShortName[], folded: string, pattern: RegExp, ends: RegExp): void {
  for (const match of allMatches(folded, pattern)) {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const start = match.index + match[0].lastIndexOf(name)
    const before = folded.slice(Math.max(0, match.index - 80), match.index).replace(/[(\s]+$/, '')
    const meaning = before.split(ends).at(-1) ?? ''
    const several = /统称|合称|collectively|together/.test(match[0])
    const whole = before.charAt(before.length - meaning.length - 1) !== '、'
    found.push({ start, end: start + name.trimEnd().length, meaning: meaning.trim(), several, whole })
  }
}

/** The short names that a text gives, in text order. */
export function shortNamesOf(blocks: readonly Block[]): readonly ShortName[] {
  return gather(blocks, shortNamesIn, (each, block) => ({
    block,
    name: block.prose.slice(each.start, each.end),
    ...each,
  }))
}

/**
 * True where two definitions surely stand for two things: their titles or quoted names differ, or, where nothing shows where the full names
 * begin, not even their last two characters are alike, or one paragraph tells them and neither is the end of the other.
 */
export function meansOther(one: ShortName, two: ShortName): boolean {
  if (one.several || two.several || one.meaning === '' || two.meaning === '') return false
  const [first, second] = [fullNameOf(one), fullNameOf(two)]
  // An acronym is made of its name, which a text writes in full in more ways than one: those share a word.
  if (/^[A-Z][A-Z\d-]+$/.test(one.name)) {
    const words = capitalised(first)
    const others = capitalised(second)
    return words.length > 1 && others.length > 1 && !others.some((word) => words.includes(word))
  }
  if (first !== undefined && second !== undefined) return !first.endsWith(second) && !second.endsWith(first)
  if (first !== second) return false
  if (one.meaning.slice(-2) !== two.meaning.slice(-2)) return true
  return one.block === two.block && areApart(one.meaning, two.meaning)
}

/** The words of a name in English, in small letters, without their plurals. */
function capitalised(name = ''): readonly string[] {
  return (name.match(/[A-Z]\w{2,}/g) ?? []).map((word) => word.toLowerCase().replace(/s$/, ''))
}

/** The shortest front that a name has of its own: 北港. */
const OWN = 2

/** 北港管委会 and 南湾管委会: what stands before the end that two names have in common shares no character, and points at nothing said before. */
function areApart(one: string, two: string): boolean {
  let common = 0
  while (common < one.length && one.at(-1 - common) === two.at(-1 - common)) common++
  const [a, b] = [one, two].map((name) => name.slice(0, name.length - common)) as [string, string]
  return (
    [a, b].every((own) => own.length >= OWN && !SAME.test(own)) && ![...a].some((sign) => b.includes(sign))
  )
}

/** What may speak of the body that was named before. */
const SAME = /[本该其我同由经向与和及]|上述|前述|所述|\p{Script=Latin}/u

/** The title or the quoted name that a definition follows directly; undefined where nothing shows where the full name begins. */
export function fullNameOf({ meaning }: Pick<ShortName, 'meaning'>): string | undefined {
  return (
    /(?:《[^《》]+》|“[^“”]+”)$/.exec(meaning)?.[0] ?? ENGLISH_NAME.exec(meaning)?.[0].replace(/^The /, '')
  )
}
