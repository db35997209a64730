import { wordStarts } from '../../language/word-boundaries.ts'
import { wordSet } from '../../text/word-set.ts'
import type { Counted } from './candidate.ts'
import { ADVERB } from './edge.ts'
import { governors, introducers } from './likeness.ts'
import { CLASS_NOUNS, JOINS } from './words/zh.ts'

/** Words before a verb; none stands inside a noun. */
export const leading = wordSet(
  `要|可|可以|将|应|应当|须|必须|均|皆|各|已|仍|亦|共|合共|联合|轮流|在|于|由|向|从|透过|${ADVERB.replace(/\?/g, '')}`,
)
/** Words before a verb that no noun begins with. */
const saying = wordSet('可以|将|应|应当|须|必须|均|皆|已|已经|仍|亦|也|还|由|于')
/** Two persons, three parties, five levels: what these count they name themselves. */
const NAMING = /^[人者方级字]$/
const CLASS = new RegExp(`(?:${CLASS_NOUNS})$`)
const JOINED = new RegExp(`^(?:${JOINS})`)
/** What joins it to something else, or says where. */
const BESIDE = new RegExp(`(?:${JOINS}|[中里内](?!心))`, 'y')

/** The length of a word that stands at a place of a text, and ends what was named before it. */
type Ends = (text: string, at: number) => number

const governs: Ends = (text, at) => governors.at(text, at, text.length - 1)

/** 三位同事|負責聯絡, 三項指標|均符合要求: where a text goes on from what is counted to what is said of it; its end where it does not. */
export function saidAt(text: string, ends = governs): number {
  const starts = wordStarts(text)
  for (let at = 1; at < text.length; at++) {
    const size = leading.at(text, at, text.length - 1) || ends(text, at)
    if (size && starts(at) && starts(at + size)) return at
  }
  return text.length
}

/** Without what is said of it: 镇|组建…, 圈层|中完成; a verb before a class noun is part of a name. */
export function nameIn(noun: string): string {
  const named = CLASS.test(noun)
  // 财务四科|及人事、会计两室; 分三批|下达
  const led = saying.at(noun, 0)
  // 四项|由养护站负责: what is said of it begins at once; 三名将领.
  if (led && led < noun.length && wordStarts(noun)(led)) return ''
  if (JOINED.test(noun) || (noun !== '' && !named && governors.at(noun) === noun.length)) return ''
  const end = saidAt(noun, (text, at) => {
    BESIDE.lastIndex = at
    const beside = BESIDE.exec(text)?.[0].length ?? 0
    const inName = named && !CLASS.test(text.slice(0, at))
    const size = Math.max(governors.at(text, at), introducers.at(text, at))
    // 根据|地, 体系建设: the end of a name.
    const ends = at + size === text.length ? named : at + size === text.length - 1
    return beside || (inName || ends ? 0 : size)
  })
  return noun.slice(0, end).replace(/(?:(?<!目)的|(?<![公中])共)$/, '')
}

/** What a number counts, by its name alone; empty where the measure word is the name: 两人|去医院. */
export function nameOf({ noun, measure, party, quote }: Counted): string {
  if (quote >= 0) return noun
  // 4处|设置应急疏散点: a verb with its object; 两类收集容器.
  const verb =
    /[类种项个]/.test(measure) || noun.includes('的') || CLASS.test(noun) ? 0 : governors.at(noun, 0)
  if (verb > 1 && noun.length > verb + 2) return ''
  return NAMING.test(measure) || (party && measure) ? '' : nameIn(noun)
}
