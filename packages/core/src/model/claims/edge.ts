import { codeAt, isOneOf } from '../../text/character-set.ts'
import { wordSet } from '../../text/word-set.ts'
import { wordStarts } from '../../language/word-boundaries.ts'
import type { Scan } from './scan.ts'
import type { Edge, Stretch } from './candidate.ts'
import { actions, governors, JOINED, likenessTo, sharedOpening, sureOpeners } from './likeness.ts'
import { hidden, lengthOf, startsQuoted } from './stretches.ts'
import { areNames, personBefore } from './people.ts'
import { ABBREVIATED, AUXILIARIES, LEVELS, OPENERS, PREPOSITIONS, PRONOUNS, SIDES } from './words/zh.ts'

/** Where the first member of a list begins, and how sure that is. */
export interface LeftEdge {
  readonly start: number
  readonly edge: Edge
  /** True when a verb or a word that introduces lists stands before it: the edge of a list inside a clause. */
  readonly clause: boolean
}

interface Cut extends Omit<LeftEdge, 'start'> {
  /** What it costs before anything is compared: the surer it is, the less. */
  readonly prior: number
}

/** Weighs a cut; asked last, of one that would be taken: whether a word begins there, for only that needs the segmenter. */
type Weigh = (at: number, cut: Cut, holds?: () => boolean) => void

const openers = wordSet(OPENERS, PREPOSITIONS, PRONOUNS)
const auxiliaries = wordSet(AUXILIARIES)
/** 良好, 居住, 要紧, 文明: what begins so and ends as a verb does governs nothing. */
const NO_VERB =
  '由与及对向从被给良友爱美完更最只正刚还较很偏喜讨恰和要不也太利赶监坐居常入暂同租吃衣安原现的文透光声简名行以因较领市收支'
/** 添购, 分赴, 防止: with what verbs end and hardly a noun does, whatever the character before it. */
const VERB_ENDS = '好紧牢住齐受止示视入购赴到得查拟往载评称明起出来拨访聘为集导占坏偿询批'
/** 做细, 抓实, 扎紧: a verb of one character with what it comes to. */
const COMPLETED = /[做抓压把扣织扎筑兜查摸管护用办建念走打守盯算理考][细实深严准稳透清足活优强全密精]/
/** 强化, 已建成, 开发出, 检视了, 盯紧: how much of what governs a list stands at a place. */
export function governorAt(text: string, at: number): number {
  const size = governors.at(text, at)
  if (size) return size + Number(isOneOf('了着好起出成', codeAt(text, at + size)))
  if (COMPLETED.test(text.slice(at, at + 2))) return 2
  if (isOneOf(VERB_ENDS, codeAt(text, at + 1))) return NO_VERB.includes(text.charAt(at)) ? 0 : 2
  return Number(isOneOf('了着得至', text.charCodeAt(at)))
}
/** What may open a clause before its verb. */
export const ADVERB =
  '分别|各自|分头|并且?|还|也|又|再|均|先后|同时|继续|已经?|拟|曾|正在?|目前|现已?|共同?|依法|积极|主动|全面|大力|全力|着力|重点|陆续|' +
  '相继|[其随此]后|进一步|坚决|持续|切实|扎实|深入|不断'
const ADVERBS = new RegExp(`(?:^|[要应将须]|(?=分别|各自|分头))(?:${ADVERB})+`)
/** Of an adverb and such a verb the segmenter makes one word. */
const ADVERBIAL = /[已还只共仅也都又现均皆将当应须的][有是在由对向为设]/

/** Cuts by what stands before them. */
const CUTS = {
  opener: { edge: 'led', prior: -0.2, clause: true },
  auxiliary: { edge: 'led', prior: 0.1, clause: true },
  quote: { edge: 'led', prior: 0, clause: false },
  person: { edge: 'led', prior: -0.2, clause: false },
  governor: { edge: 'governed', prior: 0.05, clause: true },
  adverb: { edge: 'governed', prior: -0.45, clause: true },
  noun: { edge: 'governed', prior: 0.45, clause: false },
  attribute: { edge: 'shaped', prior: 0.1, clause: true },
  shape: { edge: 'shaped', prior: 0.25, clause: true },
  parallel: { edge: 'shaped', prior: 0.25, clause: true },
} as const
/** The words that a list may stand behind. */
const WORDS = [
  [openers, CUTS.opener],
  [auxiliaries, CUTS.auxiliary],
] as const
/** No name is longer that stands alone before 等, in code units. */
const LONGEST_NAME = 10
/** No first member is longer than the piece's last part of this length, in code units. */
const LONGEST = 80

/**
 * The left edge of a list in the piece before its first separator: what stands before the list (a verb that governs it, 包括, a
 * subject) is not part of its first member. Members of one list are alike, so that edge is taken that leaves a member most like
 * the others, by more than is wanted.
 */
export function leftEdge(scan: Scan, piece: Stretch, others: readonly Stretch[], wanted = 0): LeftEdge {
  let best: LeftEdge = { start: piece.start, edge: 'clean', clause: false }
  if (!others.length) return loneEdge(scan, piece)
  const like = likenessTo(scan, others)
  let least = like(piece.start, piece.end, 0, Infinity) - wanted
  // No cut costs less than the word that it stands behind.
  if (least <= CUTS.opener.prior) return best
  weighCuts(scan, piece, others, (at, cut, holds) => {
    const { edge, prior, clause } = cut
    if (prior >= least - 1e-9) return
    // 强化|基本医疗保险、大病保险; 武汉东湖、襄阳、宜昌: one word is an attribute behind a verb, and where its noun is as short.
    const [shortest, size] = [cut === CUTS.parallel ? 3 : 0, piece.end - at]
    const word = edge === 'shaped' && at !== best.start && at < best.start + 3
    if (word && (best.edge === 'clean' ? size < shortest : size > 3 || shortest > 0)) return
    const cost = like(at, piece.end, prior, least - 1e-9)
    if (cost >= least - 1e-9 || holds?.() === false) return
    least = cost
    best = { start: at, edge, clause }
  })
  return best
}

/** Members of which the first begins at its left edge, told by what it is compared with. */
export function fromEdge(
  scan: Scan,
  members: readonly Stretch[],
  like: readonly Stretch[] = members.slice(1),
): readonly Stretch[] {
  const [first, ...others] = members
  return first ? [{ start: leftEdge(scan, first, like).start, end: first.end }, ...others] : members
}

/** 即是|西码头等三个码头: one alone begins behind the last word that a list may stand behind. */
function loneEdge(scan: Scan, piece: Stretch): LeftEdge {
  const cuts: (readonly [at: number, holds: (() => boolean) | undefined])[] = []
  weighCuts(scan, piece, [], (at, { edge, clause }, holds) => {
    // 国家发展改革委: in a name a verb governs nothing.
    const inName =
      edge === 'governed' &&
      at - piece.start > 4 &&
      piece.end - piece.start <= LONGEST_NAME &&
      scan.text.charAt(at - 1) !== '了'
    if ((clause ? edge !== 'shaped' : edge === 'led') && !inName) cuts.push([at, holds])
  })
  const last = cuts.sort(([a], [b]) => b - a).find(([, holds]) => holds?.() !== false)
  return { start: last?.[0] ?? piece.start, edge: last ? 'governed' : 'clean', clause: false }
}

/** 创出品牌, 念好山水经; 河道18公里. */
const DONE = /^[一-鿿][出好紧牢住成]|\d/
/** True where a verb begins one of some members; 疏浚河道18公里: what is measured is done, whatever the verb. */
export const isActing = (scan: Scan, members: readonly Stretch[]): boolean =>
  members.some((one) => actions.at(scan.text, one.start, one.end) || DONE.test(scan.of(one)))

function weighCuts(scan: Scan, piece: Stretch, others: readonly Stretch[], weigh: Weigh): void {
  const verbs = others.every(({ start, end }) => actions.at(scan.text, start, end))
  const acting = isActing(scan, others)
  const from = Math.max(piece.start, piece.end - LONGEST)
  const text = hidden(scan, { start: from, end: piece.end })
  const starts = wordStarts(text)
  // 24|小时值班: a number is one word with its unit. A verb that is known needs no segmenter, which takes 10 ms to make.
  const isBoundary = (at: number): boolean =>
    !/\d/.test(text.charAt(at - 1)) && (actions.at(text, at) > 1 || starts(at))
  const startsWord = (at: number): boolean => isBoundary(at) || ADVERBIAL.test(text.slice(at - 1, at + 1))
  // 植被覆盖|率: one character behind such a word is the rest of a word, where no other member is so short.
  const last = text.length - (others.every((one) => lengthOf(scan, one) > 2) ? 2 : 1)
  const inside = (at: number, introduced = false): boolean => {
    NEVER_FIRST.lastIndex = at
    return at > 0 && at < text.length && !NEVER_FIRST.test(text) && (introduced || !isOrgan(text, at))
  }
  // Made outside the loops: closures inside them cost room at every place that is passed.
  // 规范|出租, 邀请赛: what stands behind a verb may go on with its word.
  const bounded = (at: number, first: number) => (): boolean => isBoundary(at) && isBoundary(first)
  // 指挥部下设|物资组: of 部下 the segmenter makes a word, so that a longer opener need not begin one. 把握: an opener that begins a verb.
  const opened = (first: number, at: number) => (): boolean =>
    isBoundary(at) && (at - first > 1 || startsWord(first))
  for (const [words, cut] of WORDS)
    for (let first = 0; first < last; first++) {
      const size = words.at(text, first)
      const at = first + size
      // 把牢|入口关: an opener that begins a verb.
      if (!size || at > last || !inside(at, true) || governorAt(text, first) > size) continue
      // 围绕甲部署乙、围绕乙布局甲: a word that begins another begins the first.
      const word = text.slice(first, at)
      if (others.some(({ start }) => scan.text.startsWith(word, start))) continue
      // 应设置|灭火器: behind an auxiliary the verb governs all, where no other member begins with one.
      if (cut === CUTS.auxiliary && !acting && governors.at(text, at)) continue
      // 包括|…, 是指|…: what only introduces lists ends with its word.
      weigh(from + at, cut, sureOpeners.at(text, first) === size ? undefined : opened(first, at))
    }
  const adverbs = ADVERBS.exec(text)
  const opening = adverbs ? adverbs.index + adverbs[0].length : 0
  for (let first = 0; first < text.length; first++) {
    const size = governorAt(text, first)
    const noun = size ? 0 : actions.at(text, first)
    // 保护|劳动者和用人单位
    if (noun && !verbs && !first && inside(first + noun))
      weigh(from + first + noun, CUTS.noun, bounded(first + noun, first))
    if (!size) continue
    // 加强与|甲市、乙市、丙市: 与 leads to what the verb is about.
    const at = first + size + Number(size > 1 && isOneOf('与同', text.charCodeAt(first + size)))
    if (at <= last && inside(at)) weigh(from + at, CUTS.governor, bounded(at, size > 1 ? first : 0))
    // 建成运营|东站、西站: a second verb, where the others begin with none.
    const more = acting || first ? 0 : actions.at(text, at)
    if (more && at + more <= last && inside(at + more))
      weigh(from + at + more, CUTS.governor, bounded(at + more, first))
    if (acting && size > 1 && inside(first)) weigh(from + first, CUTS.governor, () => isBoundary(first))
  }
  // 并聘请|法律、会计, 已经开发出|饮料、胶囊: behind adverbs that open a clause stands its verb.
  if (opening) {
    let at = opening + 1
    while (at < text.length && !isBoundary(at)) at++
    at += /^[了着过出成好起]/.exec(text.slice(at))?.[0].length ?? 0
    if (at - opening > 1 && inside(at)) weigh(from + at, CUTS.adverb)
  }
  // 稳定的时期、动荡的时期: where others bear attributes as well, each is a member's own.
  const borne = others.some((one) => hidden(scan, one).includes('的'))
  for (let at = borne ? -1 : text.indexOf('的'); at >= 0; at = text.indexOf('的', at + 1))
    if (inside(at + 1)) weigh(from + at + 1, CUTS.attribute)
  // 核定第3期|能源、製造, 全市|生态、农业: behind which of several plans, or whose it is, the list begins.
  const nth = NTH.exec(text)
  if (nth && inside(nth.index + nth[0].length)) weigh(from + nth.index + nth[0].length, CUTS.attribute)
  for (let at = from; at < piece.end; at++)
    if (startsQuoted(scan, at)) {
      if (at > piece.start && !/[”’》](?:以及|[和及与或])?$/.test(scan.text.slice(at - 3, at)))
        weigh(at, CUTS.quote)
      at = scan.partner[at] ?? at
    }
  // 采访|梁一舟、黄小川: where the others are names, a name is the first; 山区型、湖区型 end alike and name nobody.
  const isLast = ({ end }: Stretch): boolean => scan.text.charAt(end - 1) === scan.text.charAt(piece.end - 1)
  const person = areNames(scan, others) && !others.every(isLast) ? personBefore(scan, piece.end) : undefined
  if (person !== undefined) weigh(person, CUTS.person)
  // 班子|不团结、不办事、不公正; 影展|最佳影片和最佳导演
  const [one] = others.length < 2 ? others : []
  const shared = one ? scan.of(one).slice(0, 2) : sharedOpening(scan, others)
  const like = shared ? text.lastIndexOf(shared) : -1
  if (inside(like)) weigh(from + like, CUTS.shape)
  const shaped = shapedStart(scan, piece, others)
  if (shaped && inside(shaped[0] - from, true) && isBoundary(shaped[0] - from)) weigh(...shaped)
}

/** 社会|保障部, 国家发展|改革委: a verb with such an ending is the rest of a name. */
const isOrgan = (text: string, at: number): boolean =>
  text.length - at < 4 && ORGAN.test(text.slice(at + 2)) && actions.at(text, at) > 0
const ORGAN = /[部委局厅署]$/
const NTH =
  /第[\d一二三四五六七八九十]{1,3}[期批届](?!间|末|初)|(?<![健完安齐保])全[国省市州县区镇乡村](?!性)|各[类种项](?!型)/

/** What no member begins with. */
const NEVER_FIRST = /[的了着过之和与、,;:\s)”’》\]]|及(?!格)|等(?!级)|委员会/y

const ALONE = LEVELS + SIDES + ABBREVIATED

/** Where a member as long as all the others would begin, when they end in one character or are one character each: 东|城区, 加强|市. */
function shapedStart(scan: Scan, piece: Stretch, others: readonly Stretch[]): [number, Cut] | undefined {
  const sizes = others.map((member) => lengthOf(scan, member))
  const [size = 0] = sizes
  if (!size || size > 6 || sizes.some((other) => other !== size)) return undefined
  const last = ({ start, end }: Stretch): string => {
    let at = end - 1
    while (at > start && (scan.partner[at] ?? -1) >= 0) at = Math.min(at, scan.partner[at] ?? at) - 1
    return scan.text.charAt(at)
  }
  const even = size > 1 && others.some((member) => last(member) !== last(piece))
  if (even && others.length < 2) return undefined
  // 工作队和村“两委”: 和 joins one character to one other where both are such as stand alone.
  const alone = [piece, ...others].every((one) => ALONE.includes(last(one)))
  if (size < 2 && others.length < 2 && scan.text.charAt(piece.end) !== '、' && !alone) return undefined
  // 农业|农村部、水利部: a name of an office is hardly cut where the other is as long as its rest.
  if (ORGAN.test(scan.of(piece))) return undefined
  let left = size
  for (let at = piece.end - 1; at > piece.start; at--) {
    const partner = scan.partner[at] ?? -1
    if (partner >= 0) {
      at = partner
      continue
    }
    if (--left > 0) continue
    const own = scan.text.slice(at, piece.end)
    // 优良甲等、甲等: no two members are the same.
    if (even && JOINED.test(scan.text.slice(piece.start, at + 1))) return undefined
    return others.some((item) => scan.of(item) === own) ? undefined : [at, even ? CUTS.parallel : CUTS.shape]
  }
  return undefined
}
