import type { Counted } from './candidate.ts'

/** Who does it, by when, whom to call, in which order: （责任单位：甲局、乙局）, （甲局、乙局负责）, （按姓氏笔画排序）. */
const TOLD = new RegExp(
  '^(?:按|除|[^、,;:。]{0,6}(?:单位|部门|科室|领导|人员?|时限|时间|期限|日期|电话|地点|来源):)|' +
    '(?:负责|牵头|配合|承办|主办|协办|参加|报道|刊发|[^内国海例意]外|排序)$',
)
/** 3个县（市、区）, 4个乡镇（街道、园区、景区）: other kinds of what is counted. */
const KINDS =
  /^(?:(?:[省市县区旗盟州镇乡街村组局委办厅类项种条款]|街道|社区|[园景矿林农场][区场]|开发区|自治[区州县旗]|直辖市|单位|部门|企业|机构|[居村]委会)(?:、|$))+$/
const OFFICES = /^(?:[^、,;]{1,12}(?:局|委|办|厅|署|中心|办公室|委员会)(?:[、,;]|$))+$/
const TIMES = /^(?:\d{1,4}[年月日](?:[、,;]|$))+$/
/** Nouns that offices or times are a list of. */
const OF_THESE = /部门|单位|机构|机关|[局委办厅署]|中心|时段|时间|节点|月|[年日天期次]/

/** True for what a bracket behind a count adds about it without listing what is counted. */
export function isAside(inside: string, { noun, measure, quote }: Counted): boolean {
  if (TOLD.test(inside) || (quote < 0 && KINDS.test(inside))) return true
  return (OFFICES.test(inside) || TIMES.test(inside)) && !OF_THESE.test(measure + noun)
}
