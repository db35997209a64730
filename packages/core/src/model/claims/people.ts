import { wordStarts } from '../../language/word-boundaries.ts'
import type { Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { JOINS } from './words/zh.ts'

/** Chinese surnames of one character, the most frequent ones; of two. */
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费廉' +
  '岑薛雷贺倪汤滕殷罗毕郝邬乐傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米贝臧伏戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季贾江' +
  '童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房丁邓洪包石崔吉龚程邢裴陆荣翁荀甄储段侯武刘景龙叶黎白蒲邰鄂赖卓屠蒙' +
  '乔谭劳申冉雍桑燕温庄晏柴瞿阎慕习艾容古易廖庾耿匡文寇欧沃蔚越隆师巩聂晁勾敖融冷辛阚简饶曾关荆游甘涂邝区麦冼'
const COMPOUND = '欧阳|司马|诸葛|上官|司徒|皇甫|令狐|东方|夏侯|慕容'
/** What a title ends with. */
const ROLE = '(?:[一-鿿][长席员授师官任记士]|特首|[总经]理|总[统监])'
/** What a person is, before the name: 港务局局长, 船员22706, “小胖”, 其妻; not 苏文|三位前任院长. */
const TITLE = String.raw`(?:“[^”]{1,6}”|[一-鿿]{1,5}\d{3,6}|(?:(?![二两三四五六七八九十])[一-鿿]){0,8}?${ROLE}|其[一-鿿]{1,2})?`
/** A name in Latin letters: two words or more. */
const LATIN = String.raw`[A-Z][A-Za-z'’-]*\.?(?: [A-Z][A-Za-z'’-]*\.?){1,3}`
const NAME = new RegExp(`^(?:${LATIN}|${TITLE}(?:(?:${COMPOUND})[一-鿿]{1,2}|[${SURNAMES}][一-鿿]{1,2}))`)
const NAME_BEFORE = new RegExp(
  `(?:${LATIN}|(?:${COMPOUND})[一-鿿]{1,2}|[${SURNAMES}][一-鿿]{2}|[${SURNAMES}][一-鿿])$`,
)
/** What stands behind a name and does not belong to it. */
const NEVER_LAST = /[的于在同是为和及与共等将被因并也都又均则对把向从就说称指]$/
/** 梁一比王芳|大6岁. */
const OLDER = /^[大小高]\d/
/** No name with its title is longer, in code units. */
const LONGEST = 40
/** 欧阳修文: a Chinese one alone. */
const LONGEST_CHINESE = 4

/** Where the name of a person ends that begins at an offset, with what stands in brackets behind it; undefined where none does. */
export function personAt({ text, partner }: Scan, start: number): number | undefined {
  const name = NAME.exec(text.slice(start, start + LONGEST))?.[0]
  if (!name) return undefined
  const last = start + name.length - 1
  // 王芳|获奖: a word begins with what would end the name.
  const words = name.length === 3 ? wordStarts(text.slice(last - 2, last + 3)) : undefined
  const long = words?.(2) && !words(3) && !/[和及与跟]/.test(text.charAt(last + 1))
  const end = last + 1 - Number(long || NEVER_LAST.test(name) || OLDER.test(text.slice(last, last + 2)))
  return text.charAt(end) === '(' ? (partner[end] ?? end - 1) + 1 || end : end
}

/** True when a stretch is the name of a person and nothing else; 李明先生, too. */
export function isName(scan: Scan, { start, end }: Stretch): boolean {
  const to = personAt(scan, start)
  return (
    to !== undefined &&
    !SEVERAL.test(scan.text.slice(start, end)) &&
    (to === end || HONORED.test(scan.text.slice(to, end)))
  )
}

const HONORS = String.raw`(?:先生|女士|小姐|博士|教授|医生|议员)$`
const HONORED = new RegExp(`^${HONORS}`)
const HONORED_END = new RegExp(HONORS)

const PERSON = new RegExp(`(?:${ROLE}|代表|同志|会计|支书)$`)

/** May be more than one. */
const SEVERAL = /(?:成员|干部|人员)$|^其[他余]/

/** True where members are persons, each by a name or by what one is: 船长、大副和出纳; not 渔会、商会、工会三人. */
export function arePersons(scan: Scan, items: readonly Stretch[]): boolean {
  const isPerson = (item: Stretch): boolean =>
    isName(scan, item) || PERSON.test(scan.of(item).replace(/\([^)]*\)$/, ''))
  return items.every((item) => isPerson(item) && !SEVERAL.test(scan.of(item)))
}

/** True where members name persons and nothing else, but for what stands before the first. */
export function areNames(scan: Scan, [first, ...others]: readonly Stretch[]): boolean {
  const named = others.every((one) => isName(scan, one))
  if (!first || !named) return false
  const { length } = HONORED_END.exec(scan.of(first))?.[0] ?? ''
  return (personBefore(scan, first.end - length) ?? -1) >= first.start
}

/** Where the name of a person begins that ends at an offset, or before a bracket that does; undefined where none does. */
export function personBefore({ text, partner }: Scan, end: number): number | undefined {
  const open = text.charAt(end - 1) === ')' ? (partner[end - 1] ?? -1) : -1
  const to = open < 0 ? end : open
  const longest = text.charCodeAt(to - 1) > 0x3000 ? LONGEST_CHINESE : LONGEST
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, to - longest), to))?.[0]
  const start = to - (name?.length ?? 0)
  // 感谢|林全: a name begins with a word, and 谢 is the end of one.
  const within =
    name?.length === 3 && SURNAME.test(text.charAt(start + 1)) && !wordStarts(text.slice(start - 1, to))(1)
  return name ? start + Number(within) : undefined
}

const SURNAME = new RegExp(`[${SURNAMES}]`)
/** What a person is, between a mark and the name. */
const TITLED_ALONE = new RegExp(`(?<=(?<![一-鿿])(?:其中|包括|由)?)(?!其中|包括|由)[一-鿿]{0,7}${ROLE}$`)

/** What joins two names. */
export const JOINT = new RegExp(`${JOINS}|[、跟比]|及(?=其)`, 'g')

/** The people who are named in a stretch, those together that are joined to one another. */
export function peopleIn(scan: Scan, { start, end }: Stretch): readonly (readonly Stretch[])[] {
  const found: Stretch[][] = []
  for (const { index, 0: joint } of scan.text.slice(start, end).matchAll(JOINT)) {
    const at = start + index
    const next = at + joint.length
    const to = personAt(scan, next)
    if (to === undefined) continue
    const last = found.at(-1)
    if (last?.at(-1)?.end === at) last.push({ start: next, end: to })
    else {
      const from = personBefore(scan, at) ?? (/[他她]/.test(scan.text.charAt(at - 1)) ? at - 1 : -1)
      // 港务局局长|李文、关长王芳: the first bears a title as well.
      const title = to - next > 4 && TITLED_ALONE.exec(scan.text.slice(Math.max(start, from - 12), from))
      if (from >= start)
        found.push([
          { start: from - (title ? title[0].length : 0), end: at },
          { start: next, end: to },
        ])
    }
  }
  return found
}

/** What a name that is said again may not hold. */
const SAID = /^(?!.*[的他她它其这那有是在与和及几一二两三四五六七八九十多])[一-鿿]{2,5}$/
const SIZES = [5, 4, 3, 2]

/** 白帆与绿洲…: the two beside a conjunction that the text says once more each; undefined where it does not. */
export function namedAgain(scan: Scan, at: number, next: number): readonly Stretch[] | undefined {
  const { text } = scan
  const again = (start: number, end: number): Stretch[] => {
    const name = text.slice(start, end)
    return SAID.test(name) && text.indexOf(name) !== text.lastIndexOf(name) ? [{ start, end }] : []
  }
  const [left] = SIZES.flatMap((size) => again(Math.max(0, at - size), at))
  const [right] = SIZES.flatMap((size) => again(next, next + size))
  if (!left || !right) return undefined
  // 管理机构和当事人 are not names: those are as long as one another.
  return left.end - left.start === right.end - right.start ? [left, right] : undefined
}
