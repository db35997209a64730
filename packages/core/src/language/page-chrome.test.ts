import { expect, it } from 'vitest'
import { editorsIn, isBreadcrumb, isPageChrome } from './page-chrome.ts'

it.each([
  '分享',
  '【字号：',
  '打印本页',
  '微信“扫一扫”添加“柳河发布”',
  '相關報道：',
  '浏览次数：318',
  '浏览次数：1,318次',
  '【打印本页】 【关闭窗口】',
  '[大] [中] [小]',
  '版权所有：柳河县商务局　某ICP备12003456号-1　网站标识码：3701000012',
  '柳公网安备 37010002000123号',
  'Copyright © 2024 Willow County',
  'Share',
  '】',
])('chrome: %s', (line) => {
  expect(isPageChrome(line)).toBe(true)
})

it.each([
  '版权所有者的权利',
  '网站标识码的申领',
  '【打印】 【预算】',
  '依法取得ICP备案。',
  '分享改革成果',
  '打印机集中采购',
  '一、背景',
  '首页改版于三月完成。',
  '关闭窗口期',
  '大中小学',
])('text: %s', (line) => {
  expect(isPageChrome(line)).toBe(false)
})

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
