import type { Counted, Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'

/** Who does it, by when, whom to call, in which order: （责任单位：甲局、乙局）, （甲局、乙局负责）, （按姓氏笔画排序）. */
const TOLD = new RegExp(
  '^(?:按|除|[^、,;:。]{0,6}(?:单位|部门|科室|领导|人员?|时限|时间|期限|日期|电话|地点|来源):)|' +
    '(?:负责|牵头|配合|承办|主办|协办|参加|报道|刊发|[^内国海例意]外|排序)$',
)
/** 3个县（市、区）, 4个乡镇（街道、园区、景区）: other kinds of what is counted. */
const KINDS =
  /^(?:(?:[省市县区旗盟州镇乡街村组局委办厅类项种条款]|街道|社区|[园景矿林农场][区场]|开发区|自治[区州县旗]|直辖市|单位|部门|企业|机构|[居村]委会)(?:、|$))+$/
const TIMES = /^(?:\d{1,4}[年月日](?:[、,;]|$))+$/
/** Nouns that times are a list of. */
const OF_THESE = /时段|时间|节点|月|[年日天期次]/

/** 三重一大（…）, 两代表一委员（…）: the name counts one more. */
const AND_ONE = /^[一-鿿]{1,3}一[一-鿿]{1,3}$/
/** Other names, and some of what is counted. */
const NOT_ALL = /^(?:含|其中|见|附|以下|下称|简称|不[含包]|如|例如|详见)/

/** True for a bracket behind a count that adds something about it without listing all that is counted. */
export function isAside({ text }: Scan, { numeral, noun, measure }: Counted, body: Stretch): boolean {
  const inside = text.slice(body.start, body.end)
  if (NOT_ALL.test(inside) || TOLD.test(inside)) return true
  if (KINDS.test(inside) || AND_ONE.test(text.slice(numeral.end, body.start - 1))) return true
  return TIMES.test(inside) && !OF_THESE.test(measure + noun)
}
