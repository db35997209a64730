import { dateIn } from '../language/dates/dates.ts'
import { fold } from '../language/fold.ts'
import type { Block } from '../tree/block.ts'
import { titleLinesOf } from './title.ts'

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
const addresseeWords =
  /(?:人民政府|政府|委员会|办公厅|办公室|厅|局|部|委|院|处|会|党组|党委|公司|集团|大学|学校|中心|单位|机构|部门|街道|乡镇|总理|主席|市长|省长|处|科|所|站|社|村|企业|银行|医院|学院|队)(?:\([^)]*\))?$/

const kept = new WeakMap<readonly Block[], OfficialShape>()

/** The parts of an official document that a text has. */
export function officialShape(blocks: readonly Block[]): OfficialShape {
  const known = kept.get(blocks)
  if (known) return known
  const shape = read(blocks)
  kept.set(blocks, shape)
  return shape
}

/** True for a text with at least two of document number, addressees and signed date. */
export function isOfficial(blocks: readonly Block[]): boolean {
  const { number, addressee, date } = officialShape(blocks)
  return [number, addressee, date].filter((part) => part !== undefined).length >= 2
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
    else if (index > head && addressee === undefined && isAddresseeLine(fold(block.prose).trim()))
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
  const text = fold(above?.prose ?? '').trim()
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
    addresseeWords.test(names.trim())
  )
}
