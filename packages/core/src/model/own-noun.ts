import type { Block } from '../tree/block.ts'
import { foldedProse, holdsProse } from './folded.ts'
import { titleLinesOf } from './title.ts'

/** What documents with articles call themselves. */
export const INSTRUMENTS = '法|条例|办法|规定|细则|规则|章程|意见|方案|通知|制度|准则|标准|要点|规程|解释'

const TITLE = new RegExp(`(${INSTRUMENTS})(?:\\s*\\([^()]*\\))*$`)
/** 制定本办法; 本办法依…订定; 本办法自发布日施行. */
const SAID = new RegExp(
  `(?:制定|制订|订定|颁布|发布)本(${INSTRUMENTS})|本(${INSTRUMENTS})(?:依|自[^。]{1,24}(?:施行|实施|生效))`,
)
/** 依政府采购法（以下简称本法）. */
const PARENT = new RegExp(`\\((?:以下)?[简通]?称“?本(${INSTRUMENTS})”?\\)`)
/** How many blocks from the beginning and from the end are asked. */
const FIRST = 40
const LAST = 8

/**
 * What a document calls itself: 办法 where it says 本办法; where it does not say, the only name that its references use. Undefined
 * where it gives the name to another, or uses several.
 */
export function ownNounOf(blocks: readonly Block[], used: ReadonlySet<string>): string | undefined {
  const asked = [...blocks.slice(0, FIRST), ...blocks.slice(Math.max(FIRST, blocks.length - LAST))]
  const texts = asked.filter(({ local }) => holdsProse(local)).map(({ local }) => foldedProse(local))
  const first = titleLinesOf(blocks)?.first
  const title = first === undefined ? undefined : blocks[first]
  const named = title && TITLE.exec(foldedProse(title.local).trim())?.[1]
  const said = texts.map((text) => SAID.exec(text)).find((match) => match !== null)
  const [only] = used.size === 1 ? used : []
  const own = named ?? said?.[1] ?? said?.[2] ?? only
  const parent = texts.map((text) => PARENT.exec(text)?.[1]).find((noun) => noun !== undefined)
  return own === parent ? undefined : own
}
