import { PARTICIPLE } from '../../../language/past-tense.ts'
import { ENGLISH_NUMBER, ENGLISH_ORDINAL } from '../../../language/numbers/english.ts'

/** What the words of an English count mean. Every table is lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Measures of time, money, length and the like: `17 months:` counts nothing that a list could name. */
export const UNITS = set(
  `seconds minutes hours days weekdays weeks fortnights months quarters years decades centuries times dollars euros pounds cents percent percentages
   points-of-time metres meters kilometres kilometers miles feet inches acres hectares tonnes tons litres liters gallons watts kilowatts megawatts gigawatts
   bytes bits kilobytes megabytes gigabytes pages words characters letters lines millions billions thousands hundreds dozens halves thirds jobs homes
   houses units copies persons nm mm cm km kg mg ml mw kw gb mb`,
)

/** Goods that tell which, before a noun: the home nations, two job offers. */
export const OWNED = set('home house job unit person')

/** Words in -s that are not plural nouns. */
export const NOT_PLURAL = set(
  `various previous numerous continuous serious religious cross-cutting less news as its this is was has does us yes plus perhaps always sometimes afterwards
   towards besides thus across business access process success address progress consensus status focus virus campus bonus census corpus analysis basis crisis
   thesis emphasis synthesis hypothesis mathematics physics economics politics statistics-based logistics ethics-based sales-based`,
)

/** Plurals that do not end in -s. */
export const PLURAL = set(
  `criteria phenomena people children men women data media indices axes matrices foci loci staff series species means mps aims`,
)

/** Words that end a noun phrase. */
export const STOPS = set(
  `of in for to that which who whom whose where when while is are was were be been being has have had will would shall should must can could may might do does
   did and or but nor with without by on at from as into onto under over above below between among within through during before after since until than then
   if because so the a an this these those it they we you he she i not no per via about against toward towards upon including such namely also only both
   either neither each every there here`,
)

/** Nouns that stand before an identifier: `Phase 3`, `Table 2`. */
export const IDENTIFIED = set(
  `phase section table figure step module chapter part level version article title no number appendix annex page paragraph clause item volume tier stage
   option goal objective principle action priority recommendation lesson unit grade class type category group line row column note footnote exhibit schedule
   form rule pillar task milestone release year day week room floor area zone january february march april may june july august september october november
   december jan feb mar apr jun jul aug sep sept oct nov dec`,
)

/** Nouns that count parts of a text: a number of these asks for a list. */
export const COUNTING = set(
  `aims headings tenets rights missions areas aspects categories characteristics components considerations criteria dimensions elements factors features
   functions goals groups guidelines kinds layers levels measures methods models objectives obligations options outcomes parts phases pillars points policies
   principles priorities problems properties purposes questions reasons recommendations requirements rules sections stages standards steps strands strategies
   streams tasks themes things tiers topics tracks types ways workstreams actions initiatives commitments challenges issues lessons benefits advantages
   activities approaches classes conditions consequences domains drivers findings focuses ingredients key-areas mechanisms modes obstacles perspectives
   processes projects proposals qualities responsibilities risks roles scenarios services solutions sources targets tools trends values varieties examples
   duties freedoms definitions concepts exceptions cases fields facts barriers pathways programmes programs procedures opportunities gaps needs results
   achievements improvements indicators metrics milestones forms formats schools sets sorts chapters tests variants versions workshops arguments assumptions
   choices circumstances concerns constraints deliverables directions enablers forces fronts grounds heads ideas interventions limbs messages pledges planks
   propositions promises prongs respects changes safeguards states strengths subjects weaknesses conclusions causes decisions foundations undertakings reforms
   mandates`,
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

/** The second half of “he or she”, “one or more”, “aged 65 and over”. */
const NO_MEMBER = String.raw`\s(?:she|her|hers|(?:more|less|over|above|below|under|older|younger|beyond)(?=[,.;:)]|$))\b`
/** What joins two members. */
export const JOINS = String.raw`\s(?:(?:and|or)(?!${NO_MEMBER})|as well as|AND|OR)\s`
/** What joins, at the front of a member, left there by a separator before it. */
export const LEADS = 'and|or|as well as|plus|finally|lastly'

/** Places, people and bodies: what a pair of names may be. */
export const PARTIES = set(
  `countries states nations regions cities towns economies territories jurisdictions provinces islands governments sides parties leaders ministers presidents
   men women persons people brothers sisters friends scholars lawyers judges officers teams bodies agencies ministries departments authorities institutions
   organisations organizations associations companies firms banks centres centers courts schools universities colleges hospitals`,
)

/** Words that point at the list. */
export const POINTER = /\b(?:following|below|as follows|these|listed|outlined here|set out here)\b/i

/** Words that open a list which says that it goes on. */
export const OPENING =
  /^(?:including|include|includes|such as|for example|for instance|e\.g\.|among them|notably|like)\b[,:]?\s*/i

/** Words at the end of a list that say it goes on. */
export const GOING_ON =
  /,?\s*(?:\betc\b\.?|and so (?:on|forth)|and (?:many )?others|among others|and (?:much |many )?more|…|\.\.\.)\s*$/i

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

/** Where the word that tells a member stands. */
const OPENS = String.raw`(?<=^|[.?;:,–—]\s{1,8}(?:and )?|[.?;:,–—]\s(?:and )?(?:(?:at |in |on )?the|an?) )`
const orderedIn = (next: string): RegExp =>
  new RegExp(
    String.raw`${OPENS}(?:(${ENGLISH_ORDINAL}${next})(?:ly)?\b(?! part(?:y|ies)\b|-)(?: of all| and foremost)?|` +
      String.raw`(one|two|three|four|five|six)(?=[,:]| is\b)|(finally|lastly|last(?: but not least)?(?=,)|(?:an)?other(?=,| is\b| was\b))\b)`,
    'gi',
  )
/** First, the second is, three: …, lastly. */
export const ORDERED_IN = orderedIn('')
/** First …. Next, …. Then …. Finally, …: members between are told without their numbers. */
export const NEXT_IN = orderedIn(String.raw`|(?<=[.;]\s{1,2})(?:next|then)`)
/** One was …, and the other …; one was …. The second was …; either … or …. */
export const ONE_OTHER = new RegExp(
  String.raw`(?<=[,:;.—–-]\s)()(one|(?<=[.:—–]\s)either)\b|((?<=[,:;.—–-]\s|\s(?:and|while)\s)(?:the other|the second|another|number two)|` +
    String.raw`(?<=\seither\s[^.;:]{1,240}\s)or)\b`,
  'gi',
)
/** One member …; one member …; and one …. */
export const EACH_ONE = /(?<=^|[:;,] (?:and )?|\sand )one (?=\(1\) |[a-z])/gi
/** Stage one is …, stage 2: members that bear the name and the number of what is counted. */
export const NAMED_IN = (name: string): RegExp =>
  new RegExp(
    String.raw`(?<=[.;:,–—]\s{1,2}(?:and )?(?:in )?|\sand )${name} ()(${ENGLISH_NUMBER}|\d{1,2})\b`,
    'gi',
  )

/** What may stand between an English count and brackets that hold its list. */
export const BRACKET =
  /^(?:\s(?:of|in|for|to|during|across|at|on|per|from|by|within|under)\b(?:\s[\w'’-]+){1,4})?\s?\(/
/** How brackets begin that tell something else of what is counted. */
export const ASIDE = /^(?:see|note|as|if|of|about|not|also|e\.g)\b/i
/** How brackets begin that tell what is counted. */
export const NAMELY = /^(?:i\.?e\b\.?|namely|viz\b\.?|that is|being)[,:]?\s+/i

/** Five strands covering …: what each of them is about, where there are as many. */
export const TREATING = String.raw`(?:covering|spanning|concerning|addressing|relating to|(?:dealing|concerned)(?: respectively)? with)`
/** A sign that opens a list in the sentence of its number. */
export const MARKED = new RegExp(
  String.raw`^((?:[^:;.—]|\.(?=\w))*?)(:\s+|\s*[—–−]\s*(?:(?:they|these) (?:are|were)\s)?|\s-{1,2}\s|` +
    String.raw`[,;]?\s(?:namely|viz\.?|which are|these being|i\.e\.)[,:]?\s|,?\s(?:comprising|${TREATING})\s|` +
    String.raw`,\s(?:including|such as)\s|\s(?:which|that) include\s)`,
  'i',
)
/** Two signatures | and three copies: a number of units is counted beside, and nearer to what follows. */
export const ALSO = new RegExp(String.raw`(?:,|\sand)\s(?!one\b)(?:${ENGLISH_NUMBER})\s(?!of\b)[a-z]`, 'i')
/** What stands between a number and the list beside it: (of the plan) are, a comma, of. */
export const BESIDE = new RegExp(
  String.raw`^(?:((?:\s(?:of|for|in)\s(?:the|this|that|our|its|their)(?:\s[\w-]+){1,3}?|` +
    String.raw`\s(?:of|for)(?:\s[\w-]+){1,6}?)?\s(?:are|were|being|include)\s)|([,;]\s)|(\sof\s|\son\s)|` +
    String.raw`((?:\s[\w’&-]+){1,10}?\s(?:are|were|continued? to be|remain(?:ed)?)\s))` +
    String.raw`(?!(?:and|or|but|which|each|all|both|with|as|in|to be|not|now|also|so|namely|viz)\b)`,
)
/** What leads from what is counted to the places and bodies of which each has one; of two only where they are: two talks with Ayr and Bute. */
export const PLACED = new RegExp(
  String.raw`^(?:\s(?:were|are|was|have been|will be|${PARTICIPLE}|[a-z]+ing)){0,3},?\s(?:in|at|from|(with|for|across|under))\s(?=[A-Z“]|the [A-Z])`,
)
export const THEY_ARE =
  /^(?:They|(?:These|Those)(?: \w+)?|(?:The|Our)(?: [\w-]+){1,3}) (?:are|were|include)(?: as follows)?(:?)\s+/
export const ALONGSIDE = /^[^.:;]{0,120}?(?:,\s(?:together|along) with|,?\salongside)\s/i
/** What leads to the dates by which the things counted are told. */
export const WHEN = new RegExp(
  String.raw`^(?:\s[\w’'-]+){0,8}?(?:,?\s(?=(?:from|between)\s[A-Z\d])|` +
    String.raw`(?:\s(?:in|on)|,\son)\s(?=[A-Z\d]|early|mid|late|the (?:first|second|third|last|fourth)))`,
)
const DATE =
  String.raw`(?:the )?(?:early|mid|late|(?:first|second|third|fourth|last) (?:quarter|half)(?: of)?)?[ -]?(?:\d{1,2} )?` +
  String.raw`(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)?` +
  String.raw`(?: \d{1,2})?,?(?: ?(?:19|20)\d\d)?`
/** A date as text has it: January 1998, 1 March, early 2004, the first quarter of 2010; from April to August 2010. */
export const DATED = new RegExp(`^(?:from ${DATE} to |between ${DATE} and )?${DATE}$`, 'i')
/** A date that names its day. */
export const DAY = /^(?:\d{1,2} [A-Z]|[A-Z][a-z]+ \d{1,2}\b)/
/** What makes the subject of a sentence into what is counted. */
export const FORMING = new RegExp(
  String.raw`\s(?:are|were|form(?:ed)?|ma(?:ke|de) up|constituted?|represent(?:ed)?|remain(?:ed)?|became|become)\s` +
    String.raw`(?:(?:(?:the|our|its|their|all|now|all the)\s)*|(?:the\s)?[\w-]+(?:['’]s|s['’])\s)$`,
)
/** A, B and C — these three pillars: what stands between list and number. */
export const POINTING = /(?:\s[—–]\s|—|:\s)(?:(?:these|those)\s|all\s(?:these\s)?)$/i
/** Whom a speech turns to: they begin a sentence without being a member. */
const ADDRESSED = String.raw`(?:mr|mrs|ms|madam|dear|honou?rable|fellow|sir|ladies|gentlemen|friends|colleagues|delegates|(?:your )?excellencies)`
/** What begins a sentence without being a member. */
export const ADVERBIAL = new RegExp(
  String.raw`^(?:in|for|on|at|by|to|with|from|under|after|before|as|of|during|within|among|like|unlike|across|despite|given|` +
    String.raw`according|together|alongside|beyond|so|but|and|yet|or|while|although|though|since|because|when|where|if|besides|` +
    String.raw`instead|subject|due|thanks|owing|apart|aside|along|then|again|also|indeed|overall|however|therefore|hence|thus|still|` +
    String.raw`moreover|today|now|here|there|once|only|even|both|either|first|second|third|next|last|it|that|this|these|those|they|` +
    String.raw`we|you|which|who|what|${ADDRESSED})\b|ly$`,
  'i',
)
/** What ends the subject of a sentence. */
export const PREDICATE = /\s(?:will|is|are|was|were|has|have|had|must|shall|should|can|could|may|would)\s/
/** Words before the first member of a list that ends its sentence. */
export const LED_BY =
  /(?:\b(?:include[sd]?|including|are|were|be|of|through|by|for|on|at|between|with|in|namely|as)\s|[:—–]\s)(?=\S)/g

/** What the name of a firm ends with, in full. */
export const FIRM = String.raw`(?:LLP|LLC|PLC|plc|Ltd|Limited|Inc|Co)\b`

/** Inc., LLC, Jr., PhD, D.C.: what a comma parts from the name that it belongs to. */
export const SUFFIX =
  String.raw`(?:(?:Inc|Ltd|Co|Corp|Jr|Sr|Esq)\b\.?|(?:LLC|LLP|PLC)\b|(?:Ph|M)\.?D\b\.?|(?:[A-Z]\.\s?){2,})` +
  String.raw`(?=$|[,;]|\s(?:and|or|&)\s|\s?\()`
const CAPITAL =
  String.raw`\b(?!(?:When|While|If|As|In|On|At|For|Since|After|Before|Both|But|And|So|The|This|These|That|Those|All|It|We|They|He|She|Our|My|I)\b)` +
  String.raw`[A-ZÀ-Þ][\wÀ-ɏḀ-ỿ’'.&-]*`
/** Ann Day, the Board of Trade, the Ports (Fees) Bill. */
const NAME = String.raw`(?:[Tt]he )?${CAPITAL}(?: (?:(?:of|for|the|de|d’|bin|binte|d/o|s/o|&) )*(?:${CAPITAL}|\([^)]*\)))*`
export const WHOLE_NAME = new RegExp(`^${NAME}[.\\s]*$`)
/** All names that a list joins. */
export const NAMES = new RegExp(
  String.raw`(?<!, |and |or )${NAME}(?:, ${NAME})*,? and ${NAME}(?![\wÀ-ɏḀ-ỿ])(?!,? (?:and|or)\b|, [A-Z])`,
  'g',
)

/** Names behind a comma that end the sentence, none of which stands before it: not those of “in May, June and July”. */
export const ENDING = new RegExp(
  String.raw`(?<!(?:\S\s(?:in|on|of|for|at|by|from|to|with) |\s(?:is|are|was|were|include[sd]?) |:\s)(?:the )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)*, )` +
    String.raw`(?<=, )(?:${NAME}(?:, ${NAME})*,? and ${NAME}|["“][^"“”]+["”](?:, ["“][^"“”]+["”])*,? and ["“][^"“”]+["”])$`,
)

/** Behind a name: a word that is neither a plural noun nor a preposition begins what is said of it. */
export const SAYS = /^ (?!(?:of|in|at|on|for|from|by|with|to|as|per)\b)[a-z]+(?<!s)\b/

/** What stands before a number that counts nothing told behind it: no two, the last of my three. */
export const NO_COUNT = new RegExp(
  String.raw`\b(?:no|any|(?:${ENGLISH_NUMBER}) in|(?:${ENGLISH_ORDINAL}|last|next|another) of (?:the|my|our|these|those|its|their)) $`,
  'i',
)
/** Clauses 2 and 3: numbers of clauses. */
export const SERIAL = /\b[a-z]+s \d{1,3}[A-Z]?(?:, \d{1,3}[A-Z]?)* (?:and|or|to) $/i
/** Of the, of its following, of the region’s, of Bute’s: what leads from a part to all that it is a part of. */
const OF_ALL =
  String.raw`(?:out )?of (?:(?:the|its|their|our|these|those|his|her|my)(?: (?:following|top|first|other|last))?` +
  String.raw`(?: [\w-]+[’']s?)?|[A-Z][\w-]*[’']s?)`
/** `2 of the following 3`, `three of its`: what stands between a number and what it is chosen from. */
export const CHOSEN = new RegExp(`^ ${OF_ALL}(?: (?:${ENGLISH_NUMBER}|\\d{1,3}))?(?= [a-z])`, 'i')
/** Two of the | three. */
export const OUT_OF = new RegExp(
  String.raw`\b(?:${ENGLISH_NUMBER}|\d{1,3}) ${OF_ALL}(?<!\b(?:top|first|other|last))\s*$`,
  'i',
)
/** Three are …, three were …, three have …, costed three: …: what follows a number whose noun has been told. */
export const SOME = /^(?:\s?[:—–]| (?:are|were|have|had|will|would|can|could|may|might|must|should)\b)/
/** Choose | two options, vote for | two: as many are to be taken from more. */
export const CHOOSING =
  /\b(?:choos(?:e|es|ing)|select(?:s|ing)?|picks?|picking|ticks?|ticking|vot(?:e|es|ing) for|opts? for|minimum of)(?: [a-z]+)? $/i
/** There are | two options: A, B or C; one of two ways: they are told, not offered. */
export const STATED =
  /\b(?:(?:there|these) (?:are|were|remain)|(?:one|each|either|any|all) of(?: (?:the|these))?|of) $/i
/** Another | two: more have been told. */
export const PART_OF = new RegExp(
  `${OUT_OF.source}|\\b(?:another|other|further|additional|remaining)\\s*$`,
  'i',
)
/** The Bank's | two aims. */
export const POSSESSIVE = /[A-Za-z](?:['’]s|s['’])\s$/
export const DEFINITE =
  /^(?:the|these|those|our|its|their|all|my|your|his|her|same|key|main|following|first|next|last|top)$/
/** Table 2 lists the …, the table below shows the …: the members are its rows. */
export const TABLED =
  /\btable(?: \d+(?:\.\d+)?)?(?: below)? (?:lists?|shows?|sets out|gives|names|summari[sz]es|contains) (?:the |all |our )?$/i
/** Words behind a noun that point at the list of what it names, unless they tell where other things are listed. */
export const BELOW = new RegExp(
  String.raw`^(\W{0,2}(?:\(?[\w-]+,? ){0,14}?)(?:below(?!\s(?:[\d$£€]|the\b|an?\b|its\b|their\b))|as follows|` +
    String.raw`following\s*[:.]|(?<=\b(?:shown|listed|given|set out) )in table \d)`,
  'i',
)
export const OF_OTHERS = new RegExp(
  String.raw`(?<!^ of (?:the )?)\b(?!was|has|this)[a-z]{3,}s (?:(?:that|which) (?:are|were) )?(?:listed|shown|given|` +
    String.raw`named|set|described|outlined|detailed|specified|mentioned|defined)\b`,
  'i',
)
