/** Units of things counted one by one. */
const COUNTED =
  '个项家人名户条件次处座所套间栋幢台辆艘架位支批类种篇部本册份张场届期轮例宗卷起只头匹株棵' +
  '层枚款块席票口页剂根颗具粒列组班员村镇乡县市校院队门笔封首幅盏箱瓶袋羽片面笼'
/** Units of more than one character, of measure, money, time and rate; longest first where one begins another. */
const MEASURED = [
  ...['亿美元', '亿元', '万元', '美元', '港元', '欧元', '元', '亿千瓦时', '千瓦时', '万千瓦', '千瓦', '兆瓦'],
  ...['㎡', 'm²', '平方公里', '平方千米', '平方米', '立方米', '公里', '千米', '海里', '厘米', '毫米', '米'],
  ...['公顷', '亩', '公斤', '千克', '公吨', '吨', '斤', '微克', '个百分点', '百分点', '%', '‰', '倍', '成'],
  ...['度', '摄氏度', '人次', '架次', '车次', '标准箱', '张床位', '个月', '小时', '分钟', '周', '天', '岁'],
] // prettier-ignore

/** Source of a regular expression for the unit after a number in folded Chinese text. */
export const UNIT = `(?:${[...MEASURED, ...COUNTED].sort((a, b) => b.length - a.length).join('|')})`

/** Folds units that say the same: 百分点 and 个百分点, 名 and 人 and 位 of people. */
export function unitKey(unit: string): string {
  if (unit === '百分点') return '个百分点'
  if (unit === '㎡' || unit === 'm²') return '平方米'
  return unit === '名' || unit === '位' ? '人' : unit
}

/** Units of one measure with what each is worth in the first of them. */
const MEASURES: readonly Readonly<Record<string, number>>[] = [
  { 米: 1, 公里: 1000, 千米: 1000 },
  { 亩: 1, 公顷: 15 },
  { 公斤: 1, 千克: 1, 斤: 0.5, 吨: 1000, 公吨: 1000 },
]

/** What a unit measures: equal for units that one can be turned into the other. */
export function measureOf(unit: string): string {
  return Object.keys(MEASURES.find((measure) => unit in measure) ?? {})[0] ?? unitKey(unit)
}

/** What one of a unit is worth in the first unit of its measure. */
export function worthOf(unit: string): number {
  return MEASURES.find((measure) => unit in measure)?.[unit] ?? 1
}
