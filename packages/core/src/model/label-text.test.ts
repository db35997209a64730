import { expect, test } from 'vitest'
import { parse } from './model.ts'
import { actionLabel, claimLabel, sectionLabel } from './label-text.ts'

test.each([
  ['## 一、背景\n\n甲。\n', '一、背景'],
  ['## 一、 背景\n\n甲。\n', '一、背景'],
  ['# 办法\n\n## 第一章　总则\n\n第一条　为规范管理，制定本办法。\n', '第一章 总则'],
  ['## （一） 目标\n\n甲。\n', '（一）目标'],
  ['## 3. Outcomes\n\nFewer accidents.\n', '3. Outcomes'],
  ['## 1.1 Why now\n\nText.\n', '1.1 Why now'],
  ['## Outcomes\n\nFewer accidents.\n', 'Outcomes'],
])('%j is headed %s', (text, label) => {
  expect(parse(text).sections.map(sectionLabel)).toEqual([label])
})

test.each([
  ['## 做法\n\n一是坚持规划先行，实施清淤行动。\n', '一是清淤行动'],
  ['## Approach\n\nFirst, ask early.\n\nSecond, measure.\n', 'First, ask early'],
  ['## Approach\n\n- cut speeds;\n- widen pavements.\n', 'cut speeds'],
])('the first action of %j is %s', (text, label) => {
  const [action] = parse(text).sections[0]?.actions ?? []
  expect(action && actionLabel(action, action.name)).toBe(label)
})

test.each([
  ['包括登记排口、编制台账、张榜公示等3项重点工作。\n', '3项重点工作'],
  ['The plan names three priorities: speed, comfort and price.\n', 'three priorities'],
])('the claim of %j is %s', (text, label) => {
  expect(parse(text).claims.map(claimLabel)).toEqual([label])
})
