import { expect, it } from 'vitest'
import { editorsIn, isBreadcrumb, isPageChrome } from './page-chrome.ts'

it.each([
  '分享',
  '【字号：',
  '打印本页',
  '微信“扫一扫”添加“柳河发布”',
  '相關報道：',
  '浏览次数：318',
  'Share',
  '】',
])('chrome: %s', (line) => {
  expect(isPageChrome(line)).toBe(true)
})

it.each(['分享改革成果', '打印机集中采购', '一、背景', '首页改版于三月完成。', '关闭窗口期', '大中小学'])(
  'text: %s',
  (line) => {
    expect(isPageChrome(line)).toBe(false)
  },
)

it.each([
  ['柳河新闻网>>党建', true],
  ['当前位置：首页 > 政务 > 通知', true],
  ['Home › News › Policy', true],
  ['增速 > 6%，高于全省。', false],
  ['甲>乙', true],
  ['办结率大于九成', false],
])('path of a page: %s', (line, expected) => {
  expect(isBreadcrumb(line)).toBe(expected)
})

it.each([
  ['(責編:林甲、陳乙)', '林甲、陳乙'],
  ['责任编辑：周丙', '周丙'],
  ['【编辑:吴丁】', '吴丁'],
  ['编辑部设在县城：三楼', undefined],
])('editors in %s', (line, names) => {
  const found = editorsIn(line)
  expect(found && line.slice(found.start, found.end)).toBe(names)
})
