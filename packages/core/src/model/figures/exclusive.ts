import { none } from '../../text/none.ts'

/** Attributes that one person or thing may have together with others: their numbers overlap. */
const OVERLAPPING =
  /女|男|人口|常住|户籍|党|少数民族|岁|学历|博士|硕士|职称|代表|委员|干部|兼|留学|省级|国家级|以上|覆盖|获(?!取)|创建|评/
const AUTHORS = /代表|委员|党/g
/** Numbers that say how another changed, or what was done so far. */
const CHANGING = /新增|增|减|占|同比|超|达|累计|完成/
/** Ways of building: what is built anew is not rebuilt. */
const BUILT = /^(?:新建|续建|改建|扩建|改扩建|改造|重建)/
/** Signs of opposites: what is one of a row is not another of it. */
const OPPOSITES =
  '男女 内外 大中小 新旧老 城乡 东西南北 上中下 前后 高中低初 公私 正副 一二三四五六七八九十 甲乙丙丁 长短 主次 首次'.split(
    ' ',
  )
const NEGATIONS = /^(?:[尚还仍暂]?[未不][予能再]?|非|无|没有?)/

/** True when no thing can be counted under two of the labels; money, land and goods are spent once. */
export function excludeEachOther(labels: readonly string[], unit: string): boolean {
  if (areOpposites(labels)) return true
  // 主业收入11亿元，利润1亿元: two sides of one account are not parts of one sum.
  if (areSides(labels)) return false
  const spent = /元|亩|公顷|方|米|吨|斤|瓦/.test(unit)
  // 集中育秧5.2万亩、机插秧3.6万亩: two things may be done to one piece of land.
  if (labels.length === 2 && /亩|公顷|方|米/.test(unit) && !labels.every((label) => BUILT.test(label)))
    return false
  // 过夜游客、境外游客: two attributes of visits are two views of the same visits.
  if (labels.length === 2 && unit === '人次') return false
  // 在职党员、退休党员: what both are does not set them apart.
  // A degree is kept; a student is one of one kind.
  const kernels = kernelsOf(labels.map((label) => label.replace(/([博硕])士(?=(?:研究)?生(?!导师))/, '$1')))
  // 代表建议87件、委员提案55件: a paper has one author.
  const papers = /^[件份篇]$/.test(unit)
  return labels.every((label, index) => {
    const kernel = kernels[index] ?? label
    return (
      !CHANGING.test(label) && (spent || !OVERLAPPING.test(papers ? kernel.replace(AUTHORS, '') : kernel))
    )
  })
}

/** A side of an account. */
const ACCOUNT = /(?:收入|支出|利润|成本|负债|资产|产值|营业额|销售额)$/

/** True for labels that name two sides of an account: 收入, 支出. */
export const areSides = (labels: readonly string[]): boolean =>
  new Set(labels.flatMap((label) => ACCOUNT.exec(label) ?? none)).size > 1

/** True for members of a row that one character tells apart, and for money, which is spent once: 木渡7个、铁渡8个. */
export function areMembers(labels: readonly string[], unit: string): boolean {
  return (
    unit.endsWith('元') || areOpposites(labels) || kernelsOf(labels).every((kernel) => kernel.length === 1)
  )
}

/** What sets labels apart: without the characters that all begin or end with. */
function kernelsOf(labels: readonly string[]): readonly string[] {
  const shortest = Math.min(...labels.map(({ length }) => length))
  const head = shared(labels, shortest, (label, index) => label.charAt(index))
  const tail = shared(labels, shortest - head, (label, index) => label.charAt(label.length - 1 - index))
  return labels.map((label) => label.slice(head, label.length - tail))
}

/** True when the labels name the members of one row: 男/女, 达成/未达成, 一类村/二类村/三类村. */
export function areOpposites(labels: readonly string[]): boolean {
  const [first, second] = labels
  if (first === undefined || second === undefined || labels.some((label) => label === '')) return false
  if (areAll(labels)) return true
  const kernels = kernelsOf(labels)
  if (new Set(kernels).size < kernels.length) return false
  return OPPOSITES.some((row) => kernels.every((kernel) => kernel.length === 1 && row.includes(kernel)))
}

/** Words of which one leaves nothing but the other: what both begin with is one thing. */
const HALVES = ['男女', '内外', '上下', '进出']
/** Rows that are whole: there is no other side. */
const WHOLE_ROWS = [
  [/^城[镇市区]/, /^(?:农村|乡[村镇])/],
  [/^中央/, /^地方/],
  [/^(?:本土|国内)/, /^(?:境外|国[外际])/],
  [/^定量/, /^定性/],
  [/^(?:核|批)准/, /^驳回/, /^撤回/],
  [/^办结/, /^(?:正在办理|在办)/],
  [/^实?际?(?:到会?|出席|参[会加])/, /^(?:请假|缺席)/],
  [/^笔试/, /^面试/],
  [/^公[办立]/, /^[民私][办立]/],
  [/^已/, /^(?:尚|还|仍)(?:有|缺|差|余|欠)/],
  [/^解除/, /^(?:继续|持续)/],
  [/^一季度/, /^二季度/, /^三季度/, /^四季度/],
  [/^(?:第一产业|一产)/, /^(?:第二产业|二产)/, /^(?:第三产业|三产)/],
  [/^(?:赞成|同意)/, /^反对/, /^弃权/],
]

/** True when labels leave nothing between them: 男/女, 达成/未达成, 四个季度. */
export function areAll(labels: readonly string[]): boolean {
  const [first = '', second = ''] = labels
  if (
    WHOLE_ROWS.some(
      (row) =>
        row.length === labels.length &&
        row.every((word) => labels.filter((label) => word.test(label)).length === 1),
    )
  )
    return true
  if (labels.length !== 2) return false
  if (negates(first, second) || negates(second, first)) return true
  const kernels = kernelsOf(labels)
  return HALVES.some((pair) => kernels.every((kernel) => kernel.length === 1 && pair.includes(kernel)))
}

function negates(a: string, b: string): boolean {
  const bare = a.replace(NEGATIONS, '')
  return bare !== a && bare === b.replace(/^(?:已经?|有|均)+/, '')
}

/** How many characters at one end all texts share. */
function shared(texts: readonly string[], most: number, at: (text: string, index: number) => string): number {
  const [first = ''] = texts
  let length = 0
  while (length < most && texts.every((text) => at(text, length) === at(first, length))) length++
  return length
}
