import { expect, test } from 'vitest'
import { lint } from '../lint.ts'

const titles: readonly (readonly [string, readonly string[]])[] = [
  ['推进三方面工作：修桥、铺路、种树、挖塘。', ['Change “三” to “四”']],
  // The same number of the same things stands elsewhere.
  ['共有3个镇：东镇、西镇、南镇、北镇，3个镇均已通水。', []],
  ['共有3个镇：东镇、西镇、南镇、北镇，13个镇均已通水。', ['Change “3” to “4”']],
  ['# 推行“六统一”\n\n推行“六统一”：统一船型、统一标识、统一采购、统一培训、统一考核。', []],
  // A name in quotes, whatever the number counts in it; a formula of figures is none.
  ['推进“三大工程”：修桥、铺路、种树、挖塘。', []],
  ['做到“三查五对”：“三查”即航前查、航后查；“五对”即对船名、船号、航次、货名、货量。', []],
  ['实施“1+4”工作法：“1”即一个平台；“4”即修船、换桨、补帆四项工作。', ['Change “四” to “三”']],
  // Another number follows from it.
  ['成立4个小队：甲小队、乙小队、丙小队，每队5人，共20人。', []],
  ['Five of the nine pilots (Ann, Bea, Cay and Dee) agreed; the other four did not.', []],
  ['Five of the pilots (Ann, Bea, Cay and Dee) agreed.', ['Change “Five” to “Four”']],
]

test.each(titles)('%s', (text, wanted) => {
  const [finding] = lint(text).filter(({ rule }) => rule === 'list-count')
  expect(finding?.fixes.map(({ title }) => title)).toEqual(wanted)
})
