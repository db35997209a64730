/** The label of a row or column that sums up others. */
export const TOTAL =
  /^(?:合计|总计|共计|总和|总数|小计|计|总额|total|totals|grandtotal|sum|subtotal|sub-total|合计数|overalltotal|总合计)(?:\([^()]*\))?[:：]?$/i
/** The label of a row that is not one of a kind: it sums the others up or averages them (全市合计, Trust average), or has no name. */
export const SUMMARY = new RegExp(
  String.raw`^(?:all(?:\w+)?|sum|计|总额|.{0,24}(?:合计|总计|共计|小计|总和|总数|平均[数值]?|totals?|averages?)|` +
    String.raw`(?:total|average)(?:for|of|across)\w+)?(?:\([^()]*\))?[:：]?$`,
  'i',
)
/** The label of a sum within a larger one. */
export const SUBTOTAL = /^(?:小计|subtotal|sub-total)[:：]?$/i
/** Columns whose numbers do not add up: rates, ranks, years, and totals that run on from row to row; 编码数量 counts codes. */
export const RATE = new RegExp(
  String.raw`^(?!.*数量$).*(?:率|比|均|单价|增长|增速|%|‰|指数|排名|名次|序号|编号|编码|代码|年份|累计|累积|余额|结余|面积\/|条款|` +
    String.raw`依据|文号|电话|邮编|rate|average|mean|price|growth|rank|share|ratio|index|\bno\.?$|year|cumulative|running|balance|article|section|` +
    String.raw`code|phone|rounded|四舍五入)`,
  'i',
)
/** Columns of shares of one whole: where their total is 100 they add up. */
export const SHARE =
  /^(?:所?占?比[例重]?|所占比[例重]|百分比|构成比|权重|份额|share|percentage|percent|proportion|ofthetotal|%oftotal)(?:[(/]?%\)?)?$/i
/** A row that is a part of the row above it, not of the total. */
export const WITHIN = /^(?:其中|当中|含|包括|ofwhich|including|comprising)/i
/** A row that is taken off the others. */
export const DEDUCTED = /^(?:减|扣|less|minus|deduct)/i
/** Numbers that were rounded to thousands or more. */
export const ROUNDED = /[万亿千百]|million|billion|thousand|'000|\bm\b|\bbn\b/i
