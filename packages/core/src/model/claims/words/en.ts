import { ENGLISH_NUMBER } from '../../../language/numbers/english.ts'

/** What the words of an English count mean. Every table is lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Measures of time, money, length and the like: `17 months:` counts nothing that a list could name. */
export const UNITS = set(
  `seconds minutes hours days weekdays weeks fortnights months quarters years decades centuries times dollars euros pounds cents
   percent percentages points-of-time metres meters kilometres kilometers miles feet inches acres hectares tonnes tons litres liters
   gallons watts kilowatts megawatts gigawatts degrees bytes bits kilobytes megabytes gigabytes pages words characters letters lines
   millions billions thousands hundreds dozens halves thirds jobs homes houses units copies persons nm mm cm km kg mg ml mw kw gb mb`,
)

/** Words in -s that are not plural nouns. */
export const NOT_PLURAL = set(
  `various previous numerous continuous serious religious cross-cutting less news as its this is was has does us yes plus
   perhaps always sometimes afterwards towards besides always thus across business access process success address progress
   consensus status focus virus campus bonus census corpus analysis basis crisis thesis emphasis synthesis hypothesis mathematics
   physics economics politics statistics-based logistics ethics-based sales-based`,
)

/** Plurals that do not end in -s. */
export const PLURAL = set(
  `criteria phenomena people children men women data media indices axes matrices foci loci staff series species means mps aims`,
)

/** Words that end a noun phrase. */
export const STOPS = set(
  `of in for to that which who whom whose where when while is are was were be been being has have had will would shall should must
   can could may might do does did and or but nor with without by on at from as into onto under over above below between among
   within through during before after since until than then if because so the a an this these those it they we you he she i not no
   per via about against toward towards upon including such namely also only both either neither each every there here`,
)

/** Nouns that stand before an identifier: `Phase 3`, `Table 2`. */
export const IDENTIFIED = set(
  `phase section table figure step module chapter part level version article title no number appendix annex page paragraph clause
   item volume tier stage option goal objective principle action priority recommendation lesson unit grade class type category group
   line row column note footnote exhibit schedule form rule pillar task milestone release year day week room floor area zone
   january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
   nov dec`,
)

/** Words after a number that say it counts more than the list, or others than the list. */
export const ADDED = set('more other others additional further extra fewer new')

/** Nouns that count parts of a text: a number of these asks for a list. */
export const COUNTING = set(
  `aims headings tenets rights missions areas aspects categories characteristics components considerations criteria
   dimensions elements factors features functions goals
   groups guidelines kinds layers levels measures methods models objectives obligations options outcomes parts phases pillars points
   policies principles priorities problems properties purposes questions reasons recommendations requirements rules sections stages
   standards steps strands strategies streams tasks themes things tiers topics tracks types ways workstreams actions initiatives
   commitments challenges issues lessons benefits advantages activities approaches classes conditions consequences domains drivers
   findings focuses ingredients key-areas mechanisms modes objectives obstacles parts perspectives processes projects proposals
   qualities responsibilities risks roles scenarios services solutions sources targets tools trends values varieties examples
   duties freedoms definitions concepts exceptions cases fields facts barriers pathways pillars programmes programs procedures
   opportunities gaps needs results achievements improvements indicators metrics milestones forms formats schools sets sorts chapters
   tests tracks variants versions workshops questions steps arguments assumptions choices circumstances concerns constraints
   deliverables directions enablers forces fronts grounds heads ideas interventions limbs messages pledges planks propositions
   promises prongs rights safeguards states strengths subjects weaknesses conclusions causes messages decisions foundations
   undertakings reforms`,
)

/** Nouns for the ways in which one thing comes. */
export const SORTS = set('types kinds categories classes groups varieties sorts forms')

/** Nouns that may stand for one another between a claim and its list. */
export const SYNONYMS: readonly ReadonlySet<string>[] = [
  set('phases stages steps'),
  set('principles rules guidelines standards tenets'),
  set('goals objectives aims targets outcomes purposes'),
  set('areas fields domains themes topics pillars strands'),
  set('criteria points requirements conditions tests'),
  set('measures actions steps initiatives interventions'),
  SORTS,
  set('questions issues problems challenges concerns'),
]

/** What joins two members. */
export const JOINS = String.raw`\s(?:and|or|as well as)\s`
/** What joins, at the front of a member, left there by a separator before it. */
export const LEADS = 'and|or|as well as|plus|finally|lastly'

/** Places, people and bodies: what a pair of names may be. */
export const PARTIES = set(
  `countries states nations regions cities towns economies territories jurisdictions provinces islands governments sides parties
   leaders ministers presidents men women persons people brothers sisters friends scholars lawyers judges officers teams bodies
   agencies ministries departments authorities institutions organisations organizations associations companies firms banks centres
   centers courts schools universities colleges hospitals`,
)

/** Words that point at the list. */
export const POINTER = /\b(?:following|below|as follows|these|listed|outlined here|set out here)\b/i

/** Words that open a list which says that it goes on. */
export const OPENING =
  /^(?:including|include|includes|such as|for example|for instance|e\.g\.|among them|notably|like)\b[,:]?\s*/i

/** Words at the end of a list that say it goes on. */
export const GOING_ON =
  /,?\s*(?:\betc\b\.?|and so (?:on|forth)|and (?:many )?others|among others|and (?:much |many )?more|…|\.\.\.)\s*$/i

/** `three-step analysis`: nouns that make such a compound. */
export const COMPOUND =
  /^(step|part|point|pronged|prong|stage|phase|pillar|tier|tiered|track|layer|level|strand|fold)$/

/** `Chapters 2 to 4 …`, `phases two and three`: one member stands for several. */
export const RANGED = new RegExp(
  String.raw`^(?:the )?[a-z]+s (?:${ENGLISH_NUMBER}|\d{1,3}|[ivx]{1,4}|[a-z])\s?(?:to|and|through|&|[–-])\s?` +
    String.raw`(?:${ENGLISH_NUMBER}|\d{1,3}|[ivx]{1,4}|[a-z])\b`,
  'i',
)

/** The words, singular, by which members may call what a noun counts. */
export function synonymsOf(noun: string): readonly string[] {
  const word = noun.toLowerCase()
  const known = SYNONYMS.find((one) => one.has(word))
  return [...(known ?? [word])].map((one) => (one === 'criteria' ? 'criteri' : singularOf(one)))
}

/** One of what a plural names, in small letters. */
export function singularOf(noun: string): string {
  return noun.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')
}
