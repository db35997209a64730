import { CHINESE_DIGITS } from '../../language/numbers/chinese.ts'
import { none } from '../../text/none.ts'
import { firstIndex } from '../../text/search.ts'
import { sentenceStart } from '../sentence.ts'
import { areAll, areMembers, areOpposites, areSides, excludeEachOther } from './exclusive.ts'
import { addsUp, sameUnit } from './adding.ts'
import { isAside, withoutAsides } from './asides.ts'
import { composes } from './composition.ts'
import { isNet } from './nets.ts'
import { isBracketed, partsFrom, settled, SMALL, withoutNames, type PartList } from './parts.ts'
import { ofFigures, type LocalFigure } from './read.ts'
import { countsOthers } from './same-thing.ts'
import { isOfSameTime } from './same-time.ts'
import { sharesAll } from './shared-out.ts'
import { isSlip } from './slips.ts'
import { statedBefore, MOST_BEFORE } from './stated-before.ts'
import { maySumUp, sumsUp } from './summed.ts'
import { isWhole, judged, sumOf, type Division, type JudgedTotal, type TotalFigure } from './total.ts'
import { flatMap } from '../../text/flat-map.ts'

/** Words that open a list of all parts. */
const ALL =
  /(?:^[^\d,。;:、]{0,14},?由|分为|分成|划分为|包含|分别(?:为|是|用于|位于|布局在|来自|设在)|其构成为|[^\d,。;:()]:)[^\d,。;:]{0,16}$/
/** Words that open a list of parts. */
const SOME = /(?:其中|包括|含|即|^[^\d,。;:、()]{0,14}(?:(?<![高初])中|里),)[^\d。;、]{0,20}$/
/** Brackets behind what is counted hold all its parts, or some where they say so. */
const BRACKET = /^[^\d,。;:、()]{0,14}\((?!注|不含|含|不包括)[^\d。;()]{0,16}$/
/** Opens them behind figures of other things. */
const OF_WHICH = /(?:[,。;]其中|,包括)[,:]?[^\d。;]{0,20}$/
/** Opens them as a division by one quality: 从规模看, 按地区分, 分两期建设. */
const BY =
  /[,。;](?:(?:从|按照?|分)[^\d,。;:]{1,10}(?:看|来看|分|划分|统计)|分[两二三四五六][^\d,。;:]{1,8}),[^\d。;、,]{0,12}$/
/** The name of a last part that leaves nothing. */
const REST = /^(?:其他|其它|其余)/
/** The name of a place, where nothing stands that stands in another. */
const PLACE = /[省市区县旗乡镇村街路港岛]$/
/** Brackets behind the last part that say so of them: （部分户致贫原因不止一项）; or behind another: （含渔政兼任2名）. */
const OVERLAP = /不止|多选|重[复叠]|交叉|兼任/
/** Behind a whole that says so, the parts may follow at once. */
const LISTED = /^[^\d,。;:、()]{0,10},[^\d,。;:、()]{1,8}$/
/** 共15名：组长1名、副组长3名: so may they behind a colon. */
const AT_ONCE = /^:[^\d,。;:、()]{0,16}$/
/** So may what was done of it: 46个问题已整改41个，基本完成3个，长期坚持2个. */
const DONE = /^[^\d,。;:、()]{1,10}[已中][^\d,。;:、()]{1,8}$/
/** A whole that stands for itself, whatever was stated before it. */
const WHOLE = /(?:累计|总|共|合计)[^\d,。;:]{0,8}$/
/** How far behind its total, in characters, a first part may stand. */
const FAR = 40
/** What other wholes are searched between, and how far before the total. */
const STOPS = '。;:!?'
const NEAR = 60
/** A part of the total that no slip of three parts is larger than where other figures of its kind stand before it. */
const NEARLY = 5
/** 即一至七项: before the last of a range of ordinals, which counts nothing. */
const LAST_OF_RANGE = /[一二三四五六七八九十\d][至到]第?$/
/** The most figures beside a total. */
const BESIDE = 3

/** The totals of a block with the parts that its sentences give: 共28项，其中A19项、B9项; 28项，分为A19项和B9项; A19项、B9项，共28项. */
export const totalsOf = ofFigures((folded, found): readonly JudgedTotal[] => {
  const all = found.filter(({ start }) => !LAST_OF_RANGE.test(folded.slice(Math.max(0, start - 4), start)))
  if (all.length < 3) return none
  // 一类村5个、二类村6个: numbers that name parts are written in the other way.
  return flatMap(['arabic', 'chinese'], (notation): readonly JudgedTotal[] => {
    const figures = all.filter((figure) => figure.notation === notation)
    if (figures.length < 3) return none
    return flatMap(figures, (_, index): readonly Division[] => {
      const found = totalBefore(figures, index, folded) ?? totalAfter(figures, index, folded)
      return found ? [found, ...furtherDivisions(figures, found, folded)] : none
    }).map(judged)
  })
})

/** A total whose parts follow it. */
function totalBefore(figures: readonly LocalFigure[], index: number, folded: string): Division | undefined {
  const total = figures[index]
  if (!total || !addsUp(total.unit)) return undefined
  // 签约4.3万人，比上年增加0.2万人，签约率50%，其中…: figures of another kind may be stated beside the total.
  let at = index + 1
  let first = figures[at]
  while (first && at <= index + BESIDE && isAside(first, total, folded)) first = figures[++at]
  if (!first || !sameUnit(total, first)) return undefined
  // 三个一批：改造一批、提升一批: one thing has no other as a part.
  if (total.value === 1 && first.value === 1) return undefined
  // “五个一”：一个领导、一个方案: what is counted is a number itself.
  if (CHINESE_DIGITS.includes(folded.charAt(total.unitEnd) || ' ')) return undefined
  const beside = figures.slice(index + 1, at)
  const opening = withoutAsides(folded, total.unitEnd, first.start, beside)
  const ahead = withoutNames(opening)
  const whole = WHOLE.test(folded.slice(total.clauseStart, total.start))
  const by = BY.test(ahead) && (whole || !/,分[两二三四五六]/.test(ahead))
  if (opening.length > FAR || (!by && /[。;](?!其中)/.test(opening))) return undefined
  // 船户38户126人（其中…）: what is counted twice has one name.
  const twice = at === index + 2 && beside[0]?.start === total.unitEnd
  const near = (twice || at === index + 1) && !opening.includes('。')
  const bracket = near && BRACKET.test(ahead)
  const ofWhich = /其中/.test(ahead)
  const all = near && !ofWhich && (bracket || ALL.test(ahead) || (whole && AT_ONCE.test(ahead)))
  const done = near && DONE.test(ahead)
  const copies = near && LISTED.test(ahead) && folded.slice(total.clauseStart, total.start).endsWith('一式')
  const listed = done || (near && LISTED.test(ahead) && whole)
  if (!all && !bracket && !listed && !copies && !by && !(near ? SOME : OF_WHICH).test(ahead)) return undefined
  // 由甲、乙各执一份: each of them has one.
  if (/[各每]/.test(ahead) || !isOfSameTime(total, first, folded)) return undefined
  const between = folded.slice(total.unitEnd, first.start)
  const from = Math.max(between.lastIndexOf('其中'), between.lastIndexOf('('), 0)
  const list = settled(partsFrom(figures, at, folded, total.unitEnd + from), total)
  if (list.parts.length < 2 || !list.regular) return undefined
  if ([total, ...list.parts].some(({ approximate }) => approximate)) return undefined
  // 共查86件，其中有疵的21件，已修19件、其余2件: a part that is divided itself.
  if (list.parts.some((_, from) => isWhole(list.parts.slice(from)))) return undefined
  if (OVERLAP.test(folded.slice(total.unitEnd, list.end))) return undefined
  if (bracket && folded.charAt(list.end) !== ')') return undefined
  // 车站15座，其中地下站15座、换乘站4座: what is as many as the whole is all of it, and the rest is told of the same.
  if (list.parts.some(({ value }) => value === total.value)) return undefined
  // 共有45所，小学32所、初中10所、高中4所。
  if (listed && !ofWhich && !(list.closed && list.parts.length > 2 && (list.ticked || done))) return undefined
  const made = all && composes(total, list.parts, folded)
  const division = made
    ? sumOf(total, list.parts)
    : {
        ...divisionOf(total, list, all || sharesAll(figures, at, list, folded)),
        ...(done || by || copies ? { exclusive: true } : {}),
      }
  const { sum, status } = judged(division)
  if (status === 'mismatch' && isNet(total, list.parts, folded)) return undefined
  // 采血车9辆、采血室12处，合计21个采血点，其中…: another measure sums up both.
  const summed = ({ unit, clauseStart, start }: LocalFigure): boolean =>
    addsUp(unit) && WHOLE.test(folded.slice(clauseStart, start))
  if (status === 'mismatch' && beside.some(summed)) return undefined
  // 5个片区，其中东片区14个社区、西片区9个社区: what is in the parts is counted.
  if (status === 'mismatch' && countsOthers(total, list.parts, folded)) return undefined
  // Told farther off, two parts are the total's where they make it or miss it by a slip of the pen.
  const slip = isSlip(sum, total.value)
  if ((!near || done) && status !== 'match' && !(slip && list.closed)) return undefined
  // 新建3所、改扩建5所，其中…: the parts may be those of both; farther off, of anything stated before.
  const before = bracket
    ? []
    : statedBefore(
        figures,
        index,
        opening.includes('。') ? 0 : sentenceStart(folded, total.start, STOPS, NEAR),
        total,
        folded,
      )
  if (before.length > MOST_BEFORE) return undefined
  const alone = whole && !before.includes(sum)
  const surely =
    list.parts.length > 2 && list.closed && slip && Math.abs(sum - total.value) * NEARLY <= total.value
  return before.length === 0 || status === 'match' || alone || surely ? division : undefined
}

/** The same total divided once more, by another quality: 从规模看，大型12家、小型18家；从区域看，…. */
export function furtherDivisions(
  figures: readonly LocalFigure[],
  { total, parts }: Division,
  folded: string,
): readonly Division[] {
  const further: Division[] = []
  const behind = ({ start }: TotalFigure): number =>
    firstIndex(figures.length, (index) => (figures[index]?.start ?? 0) > start)
  const whole = figures[behind(total) - 1]
  let last = parts.at(-1)
  while (whole && last) {
    const from = behind(last)
    const near = figures.slice(from, from + BESIDE + 1)
    const first = near.find((figure) => !isAside(figure, whole, folded))
    const beside = first ? near.slice(0, near.indexOf(first)) : none
    const opening = first && withoutNames(withoutAsides(folded, last.end, first.start, beside))
    if (!opening || opening.length > FAR || !BY.test(opening)) break
    const list = partsFrom(figures, from + beside.length, folded, first.start - 1)
    last = list.parts.at(-1)
    if (list.parts.length < 2 || !list.regular || list.parts.some(({ approximate }) => approximate)) break
    const division = { ...divisionOf(whole, list, false), exclusive: true }
    const { status, sum } = judged(division)
    if (status === 'match' || (list.closed && isSlip(sum, total.value))) further.push(division)
  }
  return further
}

/** A list may go on to another division: the first parts that make the total are its parts, unless the last is of one row with them. */
function divisionOf(total: LocalFigure, list: PartList, all: boolean): Division {
  const { labels, closed } = list
  const oneRow =
    areOpposites(labels) || REST.test(labels.at(-1) ?? '') || labels.every((label) => PLACE.test(label))
  const division = closed && (all || areAll(labels) || REST.test(labels.at(-1) ?? '')) ? 'all' : 'some'
  let sum = 0
  const made = list.parts.findIndex(({ value }, index) => {
    sum += value
    return index > 0 && Math.abs(sum - total.value) < 1e-6
  })
  const parts = made < 0 || oneRow ? list.parts : list.parts.slice(0, made + 1)
  const told = all || division === 'all' || areMembers(labels, total.unit) || isNear(sum, total, list)
  return { total, parts, division, relation: 'sum', exclusive: told && excludeEachOther(labels, total.unit) }
}

/**
 * 科技型企业412家，其中高新技术企业280家，民营企业376家: attributes overlap by any number; what 、 joins, or two parts alone, exceed their whole by
 * a slip of the pen.
 */
function isNear(sum: number, total: LocalFigure, { parts, ticked }: PartList): boolean {
  const two = parts.length === 2
  const most = ticked ? (two ? 1 : 5) : SMALL
  return (ticked || two) && (sum - total.value) * most <= total.value && isSlip(sum, total.value)
}

/** A total that sums up the parts before it: the whole list from the beginning of its sentence. */
function totalAfter(figures: readonly LocalFigure[], index: number, folded: string): Division | undefined {
  const total = figures[index]
  const last = figures[index - 1]
  if (!total || !last || !sameUnit(total, last)) return undefined
  if (!maySumUp(folded.slice(last.unitEnd, total.start))) return undefined
  let from = index - 1
  while (from > 0 && joined(figures[from - 1], figures[from], folded)) from--
  const parts = figures.slice(from, index)
  if (!sumsUp(parts, total, folded)) return undefined
  const [first] = parts
  const start = first && sentenceStart(folded, first.start, STOPS, NEAR)
  if (
    !first ||
    start === undefined ||
    parts.length < 2 ||
    statedBefore(figures, from, start, total, folded).length
  )
    return undefined
  if ([total, ...parts].some(({ approximate }) => approximate)) return undefined
  // 新开工（28个）、续建（41个），合计69个: all in brackets of their own, or none.
  const bracketed = parts.filter((part) => isBracketed(part, folded)).length
  if (bracketed > 0 && bracketed < parts.length) return undefined
  if (
    /每|各|其中|(?<![优甲乙丙丁特])等(?!奖.*[^元]$|功)|至|到|累计/.test(
      folded.slice(first.clauseStart, total.unitEnd),
    )
  )
    return undefined
  // 一季度10万元，二季度20万元，上半年合计30万元，三季度…; 乙区男5人、女6人，共11人，总计18人: a sum among the parts.
  if (parts.some((part, at) => at > 0 && sumsUp(parts.slice(0, at), part, folded))) return undefined
  // 收入86亿元。加上级补助152亿元、…，收入总计279亿元: what is added to stands before.
  if (/^(?:再|另)?加(?:上|:)|^连同/.test(folded.slice(first.clauseStart, first.start))) return undefined
  if (folded.slice(first.unitEnd, total.start).includes('分别')) return undefined
  // 期初库存100吨，购入50吨，…，期末库存70吨，合计…: an account that runs on.
  if (/[期年月]初.*[期年月]末/.test(folded.slice(first.clauseStart, total.start))) return undefined
  // 由主席、两名副主席…组成，共七人: one part has no number.
  if (folded.charAt(first.start - 1) === '、') return undefined
  // 编制120人，现有职员98人、工友15人，合计113人; 差额9亿元，连同还本8亿元，合计17亿元: what stands before its last parts is none of them.
  const latest = parts.slice(2).map((_, at) => sumOf(total, parts.slice(at + 1)))
  const made = latest.find((division) => judged(division).status === 'match')
  const division = sumOf(total, parts)
  const { status, sum } = judged(division)
  // 集体1次、表彰3项、奖励7项，合计11项: with what goes by another measure word the sum is whole.
  let other = from
  while (other > 0 && follows(figures[other - 1], figures[other], folded)) other--
  if (judged(sumOf(total, figures.slice(other, index))).status === 'match') return undefined
  // In brackets behind the last part, another number may count more than they.
  if (status !== 'match' && folded.charAt(total.clauseStart - 1) === '(' && !isSlip(sum, total.value))
    return undefined
  // 会3场、赛5场，共办活动12场; 去年5起，今年3起，共减少2起: what the parts' clause does not say may be another thing.
  const named = /共([^\d,。;:、()计]{2})[^\d,。;:、()]*$/.exec(folded.slice(last.unitEnd, total.start))?.[1]
  if (status !== 'match' && named && !folded.slice(first.clauseStart, last.start).includes(named))
    return undefined
  if (status === 'match') return division
  if (areSides(parts.map(({ label }) => label))) return undefined
  if (made || parts.some(({ clauseStart }) => folded.startsWith('连同', clauseStart))) return made
  // 年初85处，新增5处、减少7处，合计83处: a comma sets off what the parts behind it are added to.
  const marks = parts.slice(1).map(({ clauseStart }) => folded.charAt(clauseStart - 1))
  const apart = marks.length > 1 && marks[0] === ',' && marks.lastIndexOf(',') === 0
  const [rest] = latest
  if (!apart || !rest) return division
  return isSlip(judged(rest).sum, total.value) ? rest : undefined
}

/** 首期14万个、次期29万个: two parts with nothing but 、 and the second one's name between. */
function joined(a: LocalFigure | undefined, b: LocalFigure | undefined, folded: string): boolean {
  return !!a && !!b && sameUnit(a, b) && follows(a, b, folded)
}

function follows(a: LocalFigure | undefined, b: LocalFigure | undefined, folded: string): boolean {
  return (
    !!a &&
    !!b &&
    /^[^\d、,。;:]{0,6}[、,和及与][^\d、,。;:]{0,12}$/.test(withoutNames(folded.slice(a.unitEnd, b.start)))
  )
}
