import type { Doubt } from './candidate.ts'
import { decider, type Test } from './rows.ts'

/** A slip of the pen is by one or two, in a long list by more; a list of quite another length is another list. */
const LARGEST_SLIP = 2
/** How much longer than the shortest the longest member of a list is, at most: of any list, of an even one, of an almost equal one. */
const SPREAD = { largest: 5, even: 2.5, almost: 2, equal: 1.5 }
/** A member of a list in a sentence is hardly longer, in code units; nor is one of two names. */
const LONGEST = { member: 24, name: 8 }
/** A list so long is hardly a remark in passing. */
const MANY = 5

const isByOne: Test = ({ off, listed }) => off === 1 && listed > 2
const isFirm: Test = ({ noun, levels }) =>
  noun === 'class' || noun === 'keyWork' || noun === 'big' || (noun === 'level' && levels === true)
const isAlike: Test = ({ spread = 1, longest = 0, levels, listed }) =>
  levels === true || ((spread <= SPREAD.largest || listed >= MANY) && longest <= LONGEST.member)

/** What a doubt saves of a number that differs by one from the list before it: most save any. */
const SAVES: Readonly<Partial<Record<Doubt, Test>>> = {
  apart: () => false,
  attribute: ({ noun, said }) => noun === 'unit' || (noun === 'slogan' && !said),
  // 跳台滑雪、冬季两项、速度滑冰: the number is a part of the member that it ends.
  inside: ({ cutShort }) => cutShort === true,
  measure: () => false,
  // 绝密、机密、秘密二级: members of one length are all that is ranked.
  ranked: ({ noun, levels, spread, listed }) => noun === 'level' && !levels && (spread !== 1 || listed < 3),
}

/** Doubts that do not save a number from what semicolons or labels separate behind it, although the sentence may go on. */
const BELIEVED: Readonly<Partial<Record<string, readonly Doubt[]>>> = {
  ';': ['clauses', 'end', 'some'],
  '、': ['measure'],
  ',': ['measure'],
  run: ['measure', 'ranked'],
}

/** What a row may ask besides the flags of the evidence. */
const FACTS: Readonly<Record<string, Test>> = {
  fits: ({ off }) => off === 0,
  nearly: ({ off }) => off <= LARGEST_SLIP,
  slip: ({ off, listed }) => off <= Math.max(LARGEST_SLIP, listed / 2),
  smallSlip: ({ off, claimed }) => off <= LARGEST_SLIP && off < claimed,
  double: ({ off, claimed }) => off > claimed,
  byOne: isByOne,
  single: ({ listed }) => listed < 2,
  three: ({ listed }) => listed > 2,
  many: ({ listed }) => listed >= MANY,
  over: ({ listed, claimed }) => listed > claimed,
  goesOn: ({ closed, listed, claimed }) => !closed && listed < claimed,
  firm: isFirm,
  alike: isAlike,
  ofNames: ({ longest = 0, spread = 1 }) => spread <= SPREAD.equal && longest <= LONGEST.name,
  // Members are as long as one another, give or take a character.
  same: ({ spread, longest = 0 }) => spread === 1 && longest > 1,
  equal: ({ longest = 0, spread = 1 }) => longest - longest / spread <= 1,
  evenly: ({ spread = 1 }) => spread <= SPREAD.even,
  // 两份报告获致谢（她记得…，…）: two clauses may tell of something else.
  parted: ({ by, noun, listed, said, spread = 1 }) =>
    by === ',' && listed < 3 && !said && spread > SPREAD.equal && (noun === 'unit' || noun === 'slogan'),
  // “三新”经济中，第一产业…，第二产业…，第三产业…: a list far from a slogan says its word; two far from their number are of a length.
  sureNear: ({ by, noun, edge, listed, said, spread = 1 }) =>
    by === 'run' ||
    (listed < 3 ? spread <= SPREAD.almost : noun !== 'slogan' || edge !== 'shaped' || said === true),
  almostEqual: ({ spread = 1 }) => spread <= SPREAD.almost,
  // 六措并举, 五人签章: no measure word says what is counted, but members are of one length, or persons.
  kindred: ({ persons, brief, noun, longest, spread, said }) =>
    persons === true ||
    (noun !== 'unit' &&
      (noun === 'place' || longest === 1 || (brief === true && (spread === 1 || said === true)))),
  doubtful: (it) => {
    if (!isByOne(it)) return it.doubts.length > 0 || !isAlike(it)
    const unlike = !isAlike(it) && !(isFirm(it) && it.edge !== 'shaped')
    return unlike || it.doubts.some((doubt) => SAVES[doubt]?.(it) ?? true)
  },
  loose: (it) => {
    const believed = (isByOne(it) && it.by && BELIEVED[it.by]) || []
    // 包括 hardly leaves out just one.
    const whole = isByOne(it) && (it.by === '、' || it.fills || it.listed >= MANY)
    return it.doubts.some(
      (doubt) => !believed.includes(doubt) && !(doubt === 'some' ? whole : doubt === 'end' && it.quoted),
    )
  },
  doubted: ({ doubts }) => doubts.length > 0,
  // Two of our ports: Ayr, Bute and Oban; two may be chosen from three, and three not from two.
  sure: ({ doubts, listed, claimed }) => doubts.every((doubt) => doubt === 'part' && listed < claimed),
  // The words before the list say that it is one.
  announcesList: (it) => (it.pointed || (it.colon && (it.counting || !it.english))) === true,
  // English lists in a sentence. “Two ministers resigned: the press blamed …” lists no ministers.
  told: ({ closed, listed, claimed }) => !closed || listed === claimed,
  beside: ({ construction, noun, pointed, direct, tie }) =>
    (/-(?:marked|series)$/.test(construction)
      ? noun === 'class' || pointed || direct
      : tie === 'marked' || /-(?:beside|subject|next-sentence|sentence-before)$/.test(construction)) === true,
}

/** Where the text itself marks every member. */
const PLAIN = `
    exact       certain  fits
    slip        likely   byOne
    pair-short  likely   listed:2 claimed:3`

/**
 * Every decision: what a candidate comes to, by the construction that proposes it. A row has its name, how sure it is (`silent`: nothing is
 * said), and what must and (`!`) must not be so. The first row that holds decides.
 */
const TABLE: Readonly<Record<string, string>> = {
  'list-before': `
    name-pair           silent    fits noun:slogan !three !said !classed !unnamed !same
    exact               certain   fits !numbered !doubts:measure !cutShort|!noun:slogan by:、|quoted|said|evenly|levels|noun:party
    exact-people        likely    fits !numbered noun:unit three|almostEqual
    exact-unmeasured    likely    fits !numbered by:、|quoted three|same|quoted almostEqual
    unmeasured-slip     likely    doubts:measure byOne !claimed:2 kindred persons|almostEqual !numbered !doubtful
    people              likely    off:1 people three|closed three|!doubted !noun:level
    unmeasured          silent    doubts:measure !noun:unit|!goesOn
    exact-numbered      likely    fits !doubts:ranked measured|!closed
    numbered            silent    numbered
    open                certain   goesOn
    doubtful            silent    single|doubtful
    more-than-with-etc  certain   !closed
    far                 silent    !slip
    pair                likely    listed:2 quoted
    pair-of-big         certain   listed:2 by:、 noun:big equal !edge:shaped
    pair-short          likely    listed:2 off:1 levels|edge:led|ofNames levels|!edge:shaped !noun:level|levels !cutShort !noun:unit !noun:slogan
    pair-same           likely    listed:2 claimed:3 same noun:level|noun:slogan
    said                certain   said
    apart               likely    doubts:attribute|doubts:apart firm|noun:party !edge:shaped
    apart               possible  doubts:attribute|doubts:apart
    parties             likely    noun:party byOne
    slogan-named        likely    noun:slogan byOne evenly almostEqual classed|!edge:shaped
    slogan              silent    noun:slogan three
    class               certain   firm three !edge:shaped !acting
    # 用好国内国际两个市场: a number that stands inside the last member says fewer than are listed; one that ends its clause stands inside none.
    acting              silent    acting !byOne|over|!evenly|edge:shaped !byOne|!unnamed|!evenly|edge:shaped
    listed              likely    three !noun:place !noun:level !cutShort|!over !noun:unit|evenly
    # 党建、综治、城管、应急三级联动, 石桥、柳树、白马四级公路: what levels do not name may work at three of them, or be of grade three.
    by-one              likely    byOne !cutShort !noun:level|levels|unnamed
    hint                possible  three`,
  'list-after': `
    exact             certain   fits !doubts:measure !doubts:ranked|by:run|noun:class|noun:unit !parted !tie:near|sureNear
    exact-unmeasured  likely    fits doubts:measure three|by:run three|tie:marked !tie:near|noun:unit|evenly !by:,|said
    # 三级医院：甲院、乙院, 二级响应条件：（1）…: a grade.
    graded            silent    noun:level !levels !unnamed|doubts:ranked
    run-short         likely    by:run tie:marked listed:2 claimed:3 !doubts:another
    unmeasured-slip   likely    doubts:measure byOne by:、|said evenly|said|many !loose
    unmeasured        silent    doubts:measure !by:run|!tie:marked !noun:unit|!goesOn
    open              certain   goesOn !tie:near|!noun:slogan|said
    stated            likely    tie:near byOne fills|said by:、|by:run !doubted
    loose             silent    tie:near|single|loose
    pointed           certain   tie:pointed by:、 alike
    far               silent    !slip
    run               certain   by:run firm
    run-of-things     likely    by:run
    semicolons        likely    by:; byOne
    unlike            silent    !alike !fills|!byOne
    pair              silent    listed:2 !off:1 !said
    pair-short        likely    fills listed:2 claimed:3 by:、 evenly
    including         likely    doubts:some byOne three
    class             certain   fills by:、 firm
    filled            likely    fills three !noun:unit
    class-goes-on     likely    by:、 three firm|noun:thing|byOne`,
  'taken-up': `
    exact    likely    fits
    # 三个对策：…。这四个对策: what was counted a sentence before.
    again    likely    fills byOne equal
    said     likely    off:1 said three|by:run
    above    likely    by:run byOne direct
    pointed  possible  tie:pointed`,
  'each-told': PLAIN,
  'named-behind': PLAIN,
  'formula-term': `
    exact   certain   fits
    open    certain   goesOn
    far     silent    !slip|single
    named   certain   !noun:none
    listed  likely`,
  characters: PLAIN,
  'compound-slogan': PLAIN,
  english: `
    exact        certain   fits tie:marked told
    exact-loose  likely    fits told
    open         likely    goesOn
    # Met five times, on 2 May, 3 June, 4 July and 5 August: no two on one day.
    days         likely    byOne sure closed fills construction:english-dates tie:marked
    numbered     silent    closed numbered
    class        certain   tie:marked fills sure nearly noun:class|pointed
    by-one       likely    byOne beside sure closed fills|by:run fills|tie:marked
    # The next two payments, in June, September and December; two may fall into one month.
    over         likely    byOne over sure fills direct construction:english-dates
    over         likely    byOne over sure closed fills construction:english-alongside
    # Six principles. They are: A, B and C.
    named        likely    construction:english-next-sentence tie:marked fills closed three
    # “Two ministers resigned: …” tells what happened; only a list right behind its noun is surely theirs.
    direct       likely    tie:marked fills sure nearly direct`,
  'rows-below': `
    exact  likely    fits pointed|final pointed|colon|counting pointed|colon|announced
    slip   likely    byOne exact pointed final agrees
    headed likely    byOne english exact final counting announced agrees`,
  'run-below': `
    first-inside  likely  fits
    first-inside  likely  off:1 exact agrees`,
  // These three measures …, right below a list of four.
  'list-behind': `
    exact  possible  fits
    slip   likely    byOne`,
  outline: `
    said             certain   agrees
    opinions         likely    heads
    series           certain   by:series place:here announcesList
    series-near      likely    by:series counting place:here|final
    series-near      likely    by:series !counting place:here final|last !otherNoun
    alike            likely    by:alike final colon english|place:here english|three
    alike-elsewhere  silent    by:alike|by:series
    restated         likely    place:restated final|pointed
    each             likely    each place:here labelled
    told             likely    english !final !pointed place:here labelled|last labelled|colon three exact announced counting|!by:heads
    passing          silent    !final !place:here|!pointed
    opened           likely    place:opened !noun:slogan
    listed           certain   place:here !heading announcesList
    headed           likely    english heading place:here announcesList
    here             likely    place:here !heading colon|counting colon|announced
    chapters         likely    place:here by:headings labelled !heading assigned three
    points           likely    place:here !heading labelled leaves counting final three
    near             likely    !place:here pointed|colon pointed|counting
    headings         likely    !place:here counting by:headings
    told             likely    english place:here exact announced by:heads|three labelled`,
  'outline-other': `
    heads             likely    by:heads english !doubted byOne over place:here last final exact counting announced labelled !heading
    doubtful          silent    doubted|part|single|by:heads
    pointed-far       likely    !smallSlip !english !double pointed final exact counting labelled three
    far               silent    !smallSlip
    slogan-said       likely    noun:slogan said !english byOne
    # The last of more than are counted may be a remark.
    bold              likely    by:bold english byOne !over place:here colon last final exact counting
    alike             silent    by:alike|by:bold
    # 同时具备下列三个条件的，应当认定为…： what follows the noun says nothing of the number.
    pointed-colon     likely    place:here pointed colon whole labelled !heading !exact
    told              likely    place:here labelled byOne !english !exact assigned|pointed final counting
    named             likely    agrees|each labelled off:1 three|colon !english counting|announced|colon
    inexact           silent    !exact
    opinions          likely    heads place:here off:1
    # The last of a long series may be told in other words, and another series may follow.
    series            likely    by:series !otherNoun off:1 final place:here|counting tight
    # Two points, far above First, …, Second, … and Third, …; the last of three may be told without its number.
    series-steady     likely    by:series english off:1 three steady|!over final exact counting announced|pointed place:here|over place:here|place:near
    series-elsewhere  silent    by:series|heads
    slogan            silent    noun:slogan !agrees !labelled|!colon|!byOne
    # Three outcomes, each with measures of its own, above Outcome 1, Outcome 2 and Outcome 3.
    said-below        likely    english said labelled byOne place:here exact counting|three announced !heading
    passing           silent    !final !agrees|!pointed
    heading-parts     likely    heading labelled announced byOne place:here !chapters !english|counting !english|by:list
    # Four aims, above Aim 1, Aim 2 and Aim 3.
    heading-named     likely    english labelled said byOne three
    heading-leaves    possible  heading labelled leaves counting byOne
    elsewhere         silent    !place:here
    chapters          likely    by:headings labelled byOne counting announced english|!heading
    chapters-far      likely    by:headings labelled smallSlip three !english final exact assigned|colon
    subheadings       likely    english by:headings byOne colon last final exact counting announced
    headings          silent    by:headings|heading !pointed !agrees
    backward          silent    by:headings english !announced
    said              certain   agrees
    listed            certain   announcesList
    bullets           likely    english by:list byOne last exact counting announced
    colon             likely    english by:numbered labelled byOne last exact colon announced
    announced         likely    counting announced !by:headings english|three labelled off:1`,
}

/** What the evidence comes to; undefined: nothing is said. */
export const decide = decider(TABLE, FACTS)
