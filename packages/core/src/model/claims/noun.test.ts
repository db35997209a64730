import { expect, test } from 'vitest'
import { parse } from '../model.ts'

const named: readonly (readonly [text: string, name: string])[] = [
  ['设综合组、宣传组、保障组三个组由办公室牵头。', '个组'],
  ['东河、西河、北河、南河4个镇组建了联合队。', '个镇'],
  ['日常活动在家门、街区、全城三个圈层中完成。', '个圈层'],
  ['王立、赵明两人去医院探望。', '人'],
  ['打造仓储、冷链、配送三大体系建设。', '大体系建设'],
  ['下辖东河、西河等8个镇和北山林场。', '个镇'],
  ['東河、西河及北河三間公司均回覆。', '間公司'],
  ['买卖双方应当签订合同。', '方'],
  ['平川区由水门、仁和、三汇三个邻近乡镇组成。', '个邻近乡镇'],
  ['开辟北山、南山两个革命根据地。', '个革命根据地'],
  ['推进市、县、乡三级网格化监管。', '级'],
]

test.each(named)('names what is counted: %s', (text, name) => {
  expect(parse(text).claims.map(({ measure, noun }) => measure + noun)).toEqual([name])
})
