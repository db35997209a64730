import { fold } from '../language/fold.ts'
import { allMatches } from '../text/matches.ts'
import { englishAssignment } from './english-assignment.ts'

/** Who is to do something, and by when, as a passage says it. */
export interface Assignment {
  /** Units that lead: 牵头单位. */
  readonly lead: readonly string[]
  /** Units that take part or are responsible: 配合（责任）单位. */
  readonly support: readonly string[]
  /** As written: 2026年6月底前; empty where no date is named. */
  readonly due: string
}

const unitEnd = new RegExp(
  String.raw`(?:部|委|局|办|署|厅|院|会|行|总局|联|社|馆|团|校|站|所|处|科|室|组|队|中心|政府|总工会|公司|集团|企业|单位|` +
    String.raw`部门|机构|工委|市|县|区|镇|乡|街道|村|军|法院|学院|大学|医院|地区|团中央|委员会|专班|局等|部等|[\]】])$`,
)
const rest = /(?:等)?(?:有关|相关|各有关)?(?:部门|单位)?(?:和单位)?$/
const duty =
  /(?:按照?职责(?:分工)?|按分工|分工|分别|共同|具体)*(?:牵头负责|牵头组织|组织实施|组织落实|负责落实|牵头|负责|主办|承办)/
const taking = /(?:按照?职责(?:分工)?|按分工|分别|共同)*(?:配合|参与|参加|协同|协助|协办|支持|指导)/
// Up to the next label: 负责部门：甲局，适用范围：乙市.
const labelled =
  /(牵头|主办|主责|责任|负责|承办|落实|配合|协办|参与|协同|支持)(?:单位|部门|处室|科室)(?:\(.{1,12}?\))?\s*:\s*((?:(?!,[^,;:、\n)]{2,8}:)[^;\n)]){2,160})/g
const firstLeads = /(?:列|排)(?:在|于)?(?:第一位|首位)(?:者|的(?:部门|单位|地区)?)?(?:为|是)牵头/
// What is led by somebody may be a meeting, no task: 由发展改革委牵头的联席会议制度.
const body = /^[^。;,]{0,24}的[^。;,]{0,16}(?:机制|制度|小组|会议|体系|格局|平台|联合体)/

/** True for a document whose first named unit leads: 列第一位者为牵头单位，下同. */
export function firstNamedLeads(text: string): boolean {
  return firstLeads.test(fold(text))
}

/** Who is named in a passage and by when it is due; `firstLeads`: of units that are responsible the first one leads. */
export function assignmentIn(passage: string, firstNamed = false): Assignment {
  const text = fold(passage)
  const lead: string[] = []
  const support: string[] = []
  const take = (into: string[], units: readonly string[]): void => {
    for (const unit of units) if (!into.includes(unit)) into.push(unit)
  }
  for (const match of allMatches(text, labelled)) {
    const units = unitsIn(match[2] ?? '', passage, match.index + match[0].length - (match[2] ?? '').length)
    take(/牵头|主办|主责/.test(match[1] ?? '') ? lead : support, units)
  }
  for (const match of allMatches(text, /\(([^()]{2,300})\)/g)) {
    const inside = match[1] ?? ''
    const { leading, other } = dutiesIn(inside, passage, match.index + 1)
    take(lead, leading)
    take(support, firstNamed && leading.length === 0 ? other.slice(1) : other)
    if (firstNamed && leading.length === 0) take(lead, other.slice(0, 1))
  }
  if (lead.length + support.length === 0)
    for (const match of allMatches(text, /(?:^|[。;,\n])由([^。;]{2,160})/g)) {
      const inside = match[1] ?? ''
      const at = match.index + match[0].length - inside.length
      const verb = /牵头|负责/.exec(inside)
      if (!verb || body.test(inside.slice(verb.index + 2))) continue
      const { leading, other } = dutiesIn(inside, passage, at)
      take(lead, leading)
      take(support, other)
    }
  if (lead.length + support.length === 0)
    for (const match of allMatches(
      text,
      /(?:^|[。;\n])\s*([^。;,\n]{2,40}?)(?:要|应)?(?:于|在)((?:\[[^\]\n]{1,6}\]|[^。;,\n]{0,4}\d[^。;,\n]{0,12}?[年月日底末]))前/g,
    )) {
      const unit = match[1] ?? ''
      const at = match.index + match[0].indexOf(unit)
      if (isUnit(unit))
        take(unit.startsWith('[牵头') ? lead : support, [passage.slice(at, at + unit.length).trim()])
    }
  const english = englishAssignment(passage)
  take(lead, english.lead)
  take(support, english.support)
  return {
    lead,
    support: support.filter((unit) => !lead.includes(unit)),
    due: dueIn(text, passage) || english.due,
  }
}

/** `甲、乙牵头，丙参与`: phrases of units with what they have to do. */
function dutiesIn(
  inside: string,
  passage: string,
  at: number,
): { readonly leading: readonly string[]; readonly other: readonly string[] } {
  const leading: string[] = []
  const other: string[] = []
  let waiting: string[] = []
  let offset = at
  for (const phrase of inside.split(/(?<=[,;。])/)) {
    const start = offset
    offset += phrase.length
    const plain = phrase.replace(/[,;。]$/, '')
    const verb = taking.exec(plain) ?? duty.exec(plain)
    const begin = /^\s*由/.exec(plain)?.[0].length ?? 0
    const names = plain.slice(begin, verb ? verb.index : undefined)
    const [own = '', together] = names.split(/会同|联合/)
    const units = unitsIn(own, passage, start + begin)
    if (!verb) {
      // Units set apart by commas share the verb of the last.
      waiting = units.length > 0 ? [...waiting, ...units] : []
      continue
    }
    if (units.length === 0) continue
    const leads = verb[0].includes('牵头') || verb[0].includes('主办') || together !== undefined
    ;(leads ? leading : other).push(...waiting, ...units)
    waiting = []
    if (together !== undefined)
      other.push(...unitsIn(together, passage, start + begin + names.length - together.length))
  }
  return { leading, other }
}

/** The units of a list, in the document's own characters; nothing where one of them is not a unit. */
function unitsIn(list: string, passage: string, at: number): readonly string[] {
  const units: string[] = []
  let offset = at
  for (const part of list.split(/(?<=[、,])/)) {
    const start = offset
    offset += part.length
    for (const [name, from] of joined(part.replace(/[、,\s]+$/, ''))) {
      const trimmed = name.replace(/等$/, '').trim()
      const unit = /^(?:有关|相关|各)/.test(trimmed) ? trimmed : trimmed.replace(rest, '') || trimmed
      if (!unit) continue
      const whole = /(?:有关|相关)?(?:部门|单位)$/.test(trimmed) && !trimmed.includes('等') ? trimmed : unit
      if (!isUnit(whole)) return []
      const found = passage.slice(start + from, start + from + name.length)
      units.push(found.replace(/^[\s　]+/, '').slice(0, whole.length))
    }
  }
  return units
}

/** 甲局和乙局 is two; 中央和国家机关工委 is one. */
function joined(part: string): readonly (readonly [string, number])[] {
  for (const { 0: word, index } of allMatches(part, /以及|和|及|与/g)) {
    const first = part.slice(0, index)
    const from = index + word.length
    const bare = first.replace(/等$/, '')
    // 有关部门和单位 names none beyond the first.
    if (bare.length < 3 || part.length - from < 3 || !isUnit(bare)) continue
    return [
      [first, 0],
      [part.slice(from), from],
    ]
  }
  return [[part, 0]]
}

function isUnit(name: string): boolean {
  const plain = name.replace(rest, '') || name
  return (
    plain.length >= 2 &&
    plain.length <= 30 &&
    !/[由将把。:;的]|^(?:一|二|三|要|并|对|在|以)/.test(plain) &&
    (unitEnd.test(plain) || unitEnd.test(name))
  )
}

const dueLabel =
  /(?:完成时限|完成时间|办结时限|时限要求|时间要求|完成期限|时限|时间节点)\s*:\s*([^;。,\n)]{2,30})/g
const when =
  '(?:\\[[^\\]\\n]{1,6}\\])?(?:\\d{4}年|今年|明年|当年|本年|每年)?(?:年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:上旬|' +
  '中旬|下旬|上半年|下半年|第[一二三四]季度|[一二三四]季度)?(?:年?底|末)?'
const before = new RegExp(`(${when})(?:之|以)?前(?!已|的|后|期)`, 'g')
// 截至 looks back, and a period only begins: neither says by when something is to be done.
const until = /(?<![截年月日起])(?:到|至)(\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末)?)(?!以来|起|为止的|止)/

/** The date by which something is due, as written; several are set apart by ；. */
function dueIn(text: string, passage: string): string {
  const found: string[] = []
  const take = (start: number, length: number): void => {
    const words = passage.slice(start, start + length).trim()
    if (words && !found.includes(words)) found.push(words)
  }
  for (const match of allMatches(text, dueLabel)) {
    const value = match[1] ?? ''
    take(match.index + match[0].length - value.length, value.length)
  }
  if (found.length > 0) return found.join('；')
  for (const match of allMatches(text, before)) {
    const value = match[1] ?? ''
    if (!/^\[|\d(?:月|日)|年底|年末|月底|\d{4}年|半年|季度/.test(value)) continue
    // 2008年以前 looks back; 年底以前 looks forward.
    if (match[0].endsWith('以前') && !/[日底末旬]$/.test(value)) continue
    take(match.index, match[0].length)
  }
  if (found.length > 0) return found.join('；')
  const far = until.exec(text)
  if (far) take(far.index, far[0].length)
  return found.join('；')
}
