import { readChinese } from '../../language/numbers/chinese.ts'
import { readEnglish, readEnglishOrdinal } from '../../language/numbers/english.ts'
import { schemeOf } from '../../language/labels/scheme.ts'
import { oncePerBlock, type Block } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import { foldedProse } from '../folded.ts'
import { labelRank } from '../headings.ts'
import { leadingLabel, leadingOrdinalOf } from '../numbering/labels.ts'

/** What marks a block as a member of a list. */
export interface Mark {
  /** `number`: it carries a number. `dash`: a dash or a bullet typed as text. */
  readonly kind: 'number' | 'dash'
  /** Members of one list share it. */
  readonly scheme: string
  readonly value: number
  /** Lower is higher in the document; marks that head no section are leaves. */
  readonly rank: number
  /** Where the text after the mark begins, in the block's prose. */
  readonly end: number
}

/** The level of marks that may stand under any other (一是, dashes). */
export const LEAF = 40
const DASH = /^\s*(——|—|–|―|●|•|·|◆|■|▪|※|★|☆|○|◎|-)\s*(?=\S)/
/** 第一步, 第二个方案: an ordinal with its noun. */
const NOUNED =
  /^\s*第([一二三四五六七八九十]{1,3}|\d{1,2})\s?([个個步阶階类類种種项項层層点點方阵关道块件条條])/
/** 另一个…, 最后一步…: goes on with a series, whatever its number. */
const LAST = /^\s*(?:另|最后)一([个步类种项层点方道块件条])/

const NAMED =
  /^\s*(step|phase|stage|principle|goal|objective|priority|pillar|option|action|recommendation|lesson|theme|question|standard|rule|level|tier|tenet|strand|commitment|challenge|area|问题|任务|目标|原则|步骤|方案|阶段|建议|措施|行动|案例|专栏|启示|经验|体会|做法|举措|对策|模式)\s?(\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Ha-h]|one|two|three|four|five|six|seven|eight|nine|ten)(?![\w.]*\d)\s*[.:：、,，—–\-(（]?/i
const ENGLISH =
  /^\s*(?:at |in )?(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?\b[\s,:]*/i

/** The mark that a block begins with; undefined for running text. Markdown list items have their own lists. */
export function markOf(block: Block, ordinal: Ordinal | undefined): Mark | undefined {
  const { nouned, other } = marksOf(block.local)
  if (nouned && (!ordinal || labelRank(ordinal) === undefined)) return nouned
  if (!ordinal || block.kind === 'item') return other
  const kept = ordinal === leadingOrdinalOf(block) ? leadingMark(block.local) : null
  return kept ?? markBy(ordinal, proseEnd(block, ordinal, ordinal.span.end - block.span.start))
}

/** The mark of the label that a block's prose begins with. */
const leadingMark = oncePerBlock((local) => {
  const label = leadingLabel(local)
  if (!label || label.marker) return null
  return markBy(label, label.end)
})

function markBy(label: Pick<Ordinal, 'style' | 'form' | 'value'>, end: number): Mark {
  return { kind: 'number', scheme: schemeOf(label), value: label.value, rank: labelRank(label) ?? LEAF, end }
}

/** What a block's opening words say of its place in a list, whatever number it bears. */
const marksOf = oncePerBlock((local): { readonly nouned?: Mark; readonly other?: Mark } => {
  const head = foldedProse(local).slice(0, 40)
  const [, value = '', noun] = NOUNED.exec(head) ?? []
  const nouned = noun === undefined ? undefined : number(`第N${noun}`, valueOf(value), 0)
  const other = wordedMark(head)
  return { ...(nouned ? { nouned } : {}), ...(other ? { other } : {}) }
})

function wordedMark(head: string): Mark | undefined {
  const dash = DASH.exec(head)
  if (dash) return { kind: 'dash', scheme: `dash:${dash[1]}`, value: 0, rank: LEAF, end: dash[0].length }
  const last = LAST.exec(head)
  if (last) return { kind: 'number', scheme: `第N${last[1]}`, value: 0, rank: LEAF, end: 0 }
  const named = NAMED.exec(head)
  if (named) return number(`${named[1]?.toLowerCase()} N`, valueOf(named[2] ?? ''), 0)
  const english = ENGLISH.exec(head)
  if (english) return number('first', valueOf(english[1] ?? ''), english[0].length)
  return undefined
}

function number(scheme: string, value: number, end: number): Mark | undefined {
  return value > 0 ? { kind: 'number', scheme, value, rank: LEAF, end } : undefined
}

/** The ordinal's end in the prose: markup may make offsets and prose indices differ. */
function proseEnd(block: Block, ordinal: Ordinal, guess: number): number {
  if (!block.local.map) return guess
  let index = 0
  while (index < block.prose.length && block.at(index) < ordinal.span.end) index++
  return index
}

function valueOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[a-h]$/i.test(text)) return text.toLowerCase().charCodeAt(0) - 96
  return readEnglishOrdinal(text) ?? readEnglish(text) ?? readChinese(text)?.value ?? 0
}
