import { dateIn } from '../language/dates/dates.ts'
import type { Block } from '../tree/block.ts'
import { oncePerDocument } from '../tree/readings.ts'
import type { PolicyDocument } from './document.ts'
import { titleLinesOf } from './title.ts'
import { foldedProse } from './folded.ts'

/** The parts of an official document (党政机关公文) by the blocks they stand in. */
export interface OfficialShape {
  /** Index of the block of the document number, 国发〔2024〕5号. */
  readonly number?: number
  /** Index of the line of main addressees, …人民政府： */
  readonly addressee?: number
  /** Index of the date of signature. */
  readonly date?: number
}

const numberLine =
  /^[\s\p{Script=Han}A-Za-z]{1,24}[\s]*[〔[(【<〈「]?\s*(?:19|20)?\d{2}\s*[〕\])】>〉」]?\s*第?\s*\d{1,5}\s*号(?:\s+签发人.*)?$/u
const addresseeWords = new RegExp(
  String.raw`(?:人民政府|政府|委员会|办公厅|办公室|厅|局|部|委|院|处|会|党组|党委|公司|集团|大学|学校|中心|单位|机构|部门|` +
    String.raw`街道|乡镇|总理|主席|市长|省长|处|科|所|站|社|村|企业|银行|医院|学院|队)(?:\([^)]*\))?$`,
)

/** The parts of an official document that a text has. */
export const officialShape = oncePerDocument(read)

const types =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|批覆|复函|覆函|议案|函|纪要)(?:\([^()]*\))*$/
const issuing =
  /(?:委员会|委|部|局|厅|办公室|办|政府|党组|院|会|省|市|区|县|公司|集团|大学|学院|中心|组|国务院)$/

/** True for a folded title made up of issuing body (or none), subject and one of the fifteen types: …关于…的通知. */
export function isOfficialTitle(folded: string): boolean {
  const at = folded.indexOf('关于')
  if (at < 0 || !types.test(folded)) return false
  const before = folded.slice(0, at)
  return before === '' || issuing.test(before) || /转发|批转/.test(before)
}

/** True for a text with at least two of document number, addressees and signed date. */
export function isOfficial(blocks: readonly Block[]): boolean {
  const { number, addressee, date } = officialShape(blocks)
  return [number, addressee, date].filter((part) => part !== undefined).length >= 2
}

/**
 * True where rules about the form of an official document have something to say: somebody named its profile, or
 * number, addressees and signed date show the form.
 */
export function followsForm({
  blocks,
  profileOrigin,
}: Pick<PolicyDocument, 'blocks' | 'profileOrigin'>): boolean {
  return (profileOrigin !== 'recognised' && profileOrigin !== 'none') || isOfficial(blocks)
}

function read(blocks: readonly Block[]): OfficialShape {
  const title = titleLinesOf(blocks)
  const head = title ? title.last : -1
  let number: number | undefined
  let addressee: number | undefined
  for (let index = 0; index <= Math.max(head + 4, number === undefined ? 10 : number + 2); index++) {
    const block = blocks[index]
    if (!block || block.prose.length > 300 || block.kind === 'frontmatter') continue
    if (number === undefined && isNumberLine(block.prose)) number = index
    else if (index > head && addressee === undefined && isAddresseeLine(foldedProse(block.local).trim()))
      addressee = index
  }
  let date: number | undefined
  for (let index = head + 3; index < blocks.length && title; index++) {
    const block = blocks[index]
    if (block?.kind !== 'text' || block.prose.length > 24 || !/^\s*[\d１２一二]/.test(block.prose)) continue
    const found = dateIn(block.prose)
    if (!found || block.prose.slice(found.start, found.end) !== block.prose.trim()) continue
    if (!isSigned(blocks[index - 1])) continue
    date = index
    break
  }
  return {
    ...(number === undefined ? {} : { number }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(date === undefined ? {} : { date }),
  }
}

function isSigned(above: Block | undefined): boolean {
  const text = above ? foldedProse(above.local).trim() : ''
  return text.length >= 2 && text.length <= 60 && !/[。;:,]$/.test(text)
}

/** True for a line that is nothing but a document number, rightly written or not. */
export function isNumberLine(prose: string): boolean {
  return prose.length <= 48 && numberLine.test(prose.trim()) && /\d{4}|〔|\[|【/.test(prose)
}

/** True for a line of main addressees that ends in a colon: 各省、自治区人民政府： */
export function isAddresseeLine(folded: string): boolean {
  if (folded.length > 200 || !folded.endsWith(':')) return false
  const names = folded.slice(0, -1)
  if (/[。;:!?]/.test(names)) return false
  return (
    names.split(/[、,]/).every((name) => addresseeWords.test(name.trim()) || name.length <= 12) &&
    addresseeWords.test(names.trim()) &&
    !isFieldName(names.trim())
  )
}

/** What a form or a web page asks for, 发布机构 or 牵头单位, is not a body that anything could be sent to. */
function isFieldName(name: string): boolean {
  return /(?:单位|机构|机关|部门)$/.test(name) && name.length <= 8 && !/^各|有关|相关|直属|[、,]/.test(name)
}
