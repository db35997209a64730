import { expect, it } from 'vitest'
import { parse } from './model.ts'

it.each([
  ['村里老人多，办起了食堂。', 'zh-Hans'],
  ['村裡老人多，辦起了食堂。', 'zh-Hant'],
  ['The village opened a canteen.', 'en'],
  ['采用 OpenStreetMap 与 PostgreSQL 建设地图平台，方便群众查询办事地点与时间。', 'zh-Hans'],
  ['The 食堂 programme feeds two hundred people every day of the week.', 'en'],
  ['', 'zh-Hans'],
])('%s', (text, language) => {
  expect(parse(text).language).toBe(language)
})
