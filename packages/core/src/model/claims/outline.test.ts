import { describe, expect, it } from 'vitest'
import { effort } from '../../../../../test/effort.ts'
import { parse } from '../model.ts'

/** The outline claims of a text as `claimed/listed certainty: members`. */
function read(...lines: readonly string[]): readonly string[] {
  return parse(lines.join('\n'))
    .claims.filter((claim) => claim.form === 'outline')
    .map((claim) => {
      const members = claim.items.map((item) => item.text).join(' | ')
      return `${claim.claimed}/${claim.listed} ${claim.certainty}: ${members}`
    })
}

describe('outline claims', () => {
  it.each([
    ['（一）', ['重点抓好两项工作：', '（一）修路', '（二）架桥'], '2/2 certain: 修路 | 架桥'],
    [
      '一是 paragraphs',
      ['做好以下两方面工作。', '一是修路。快修。', '二是架桥。快架。'],
      '2/2 certain: 修路 | 架桥',
    ],
    ['1． lines', ['有以下三点：', '1．快', '2．好', '3．省'], '3/3 certain: 快 | 好 | 省'],
    [
      '—— paragraphs',
      ['做到“两个始终”：', '——始终为民。', '——始终务实。'],
      '2/2 certain: 始终为民 | 始终务实',
    ],
    ['circled', ['坚持三个原则：', '①公开', '②公平', '③公正'], '3/3 certain: 公开 | 公平 | 公正'],
    ['steps', ['分两步推进。', '第一步，试点。', '第二步，铺开。'], undefined],
    ['all-1. list', ['下列三项任务：', '', '1. 甲', '1. 乙', '1. 丙'], '3/3 certain: 甲 | 乙 | 丙'],
    [
      'nested bullets',
      ['办两件事：', '', '- 修路', '  - 测', '  - 铺', '- 架桥'],
      '2/2 certain: 修路 | 架桥',
    ],
    [
      'like openings',
      ['聚力“三个聚焦”：', '聚焦路。', '聚焦桥。', '聚焦灯。'],
      '3/3 certain: 聚焦路 | 聚焦桥 | 聚焦灯',
    ],
    ['a caption between', ['有如下两个环节：', '图1 流程', '（一）收', '（二）发'], '2/2 certain: 收 | 发'],
    [
      'headings',
      ['# Two phases', '', '## Phase 1: Ask', '', 'a', '', '## Phase 2: Tell', '', 'b'],
      undefined,
    ],
    ['English list', ['The following two aims:', '', '- speed', '- care'], '2/2 certain: speed | care'],
    [
      'one too many',
      ['重点抓好以下两项工作：', '（一）修路', '（二）架桥', '（三）点灯'],
      '2/3 certain: 修路 | 架桥 | 点灯',
    ],
    [
      'table rows',
      ['划为两个区：', '', '| 区 | 用 |', '|-|-|', '| 东 | 甲 |', '| 西 | 乙 |', '| 合计 | |'],
      '2/2 likely: 东 | 西',
    ],
    [
      'a first member inside the paragraph',
      ['共有4条，第一条，租期。', '第二条，租金。', '第三条，修缮。'],
      '4/3 likely: 第一条，租期 | 第二条，租金 | 第三条，修缮',
    ],
    [
      'the headings below',
      ['## 做法', '', '本章分为两部分。先说。', '', '### 甲', '', 'a', '', '### 乙', '', 'b', '', '### 附录'],
      '2/2 likely: 甲 | 乙',
    ],
    [
      'a slogan that every member says',
      [
        '实现“四个新跨越”，开好局。',
        '',
        '一些话。',
        '',
        '一是种业新跨越。',
        '二是灌溉新跨越。',
        '三是生态新跨越。',
      ],
      '4/3 likely: 种业新跨越 | 灌溉新跨越 | 生态新跨越',
    ],
    [
      'headings like a list',
      ['# 四大问题', '', 'a', '', '## 首先，缺料', '', '## 其次，缺工', '', '## 第三，缺地'],
      '4/3 possible: 首先，缺料 | 其次，缺工 | 缺地',
    ],
    [
      'sections of a speech',
      ['下面，我讲四点意见。', '', '一、修船', '', 'a', '', '二、换桨', '', 'b', '', '三、补帆', '', 'c'],
      '4/3 likely: 修船 | 换桨 | 补帆',
    ],
    [
      'a number in brackets at the end of a heading',
      [
        '一、航道方面（4个问题）',
        '',
        '1.水浅。',
        '',
        '2.灯暗。',
        '',
        '3.弯急。',
        '',
        '二、船只方面',
        '',
        '旧。',
      ],
      '4/3 likely: 水浅 | 灯暗 | 弯急',
    ],
    [
      'paragraphs that begin with the slogan',
      [
        '做法是“四个坚持”：',
        '',
        '坚持先修。甲。',
        '',
        '坚持快修。乙。',
        '',
        '坚持常修。丙。',
        '',
        '船都能走。',
      ],
      '4/3 likely: 坚持先修 | 坚持快修 | 坚持常修',
    ],
    [
      'paragraphs of a slogan with others between',
      [
        '做法是“五个坚持”：',
        '',
        '坚持甲。',
        '',
        '坚持乙。',
        '',
        '坚持丙。',
        '',
        '另说一句。',
        '',
        '坚持丁。',
        '',
        '坚持戊。',
      ],
      '5/5 certain: 坚持甲 | 坚持乙 | 坚持丙 | 坚持丁 | 坚持戊',
    ],
    [
      'labels with their noun',
      ['# 四点启示', '', '启示一：要早。', '', '启示二：要快。', '', '启示三：要稳。'],
      '4/3 certain: 启示一：要早 | 启示二：要快 | 启示三：要稳',
    ],
    [
      'chapters that close a report',
      [
        '# 年报',
        '',
        '抓了两项工作：',
        '',
        '## 一、修船',
        '',
        '甲',
        '',
        '## 二、补帆',
        '',
        '乙',
        '',
        '## 三、下一步打算',
      ],
      '2/2 certain: 修船 | 补帆',
    ],
    [
      'a last chapter of a speech',
      [
        '我讲两点意见：',
        '',
        '一、修船',
        '',
        '甲',
        '',
        '二、补帆',
        '',
        '乙',
        '',
        '三、最后，再说一句',
        '',
        '丙',
      ],
      '2/2 likely: 修船 | 补帆',
    ],
    [
      'chapters one short of a promise',
      ['# 年报', '', '抓了四项工作：', '', '## 一、修船', '', '## 二、补帆', '', '## 三、换桨'],
      '4/3 likely: 修船 | 补帆 | 换桨',
    ],
    [
      'a heading that promises',
      [
        '## 聚焦四个重点，推动提升',
        '',
        '（一）修船',
        '',
        '甲',
        '',
        '（二）补帆',
        '',
        '乙',
        '',
        '（三）换桨',
        '',
        '丙',
      ],
      '4/3 likely: 修船 | 补帆 | 换桨',
    ],
    ['one too few', ['The following three aims:', '', '- speed', '- care'], '3/2 certain: speed | care'],
  ])('%s', (_name, lines, expected) => {
    const found = read(...lines)
    if (expected) expect(found).toEqual([expected])
    else expect(found).toHaveLength(1)
  })

  it.each([
    ['a number in passing', ['全年完成了三个项目。', '', '一、问题', '', '少。', '', '二、措施', '', '补。']],
    ['copies', ['应当提交下列文件一式二份：', '', '一、申请书', '', '二、名册', '', '三、图纸']],
    ['a duration', ['工期六个月：', '', '- 设计', '- 施工']],
    ['another noun is pointed at', ['符合下列条件的，可享受两项补贴：', '（一）甲', '（二）乙', '（三）丙']],
    ['a back reference', ['上述四项任务完成后：', '（一）甲', '（二）乙', '（三）丙']],
    ['matters of a notice', ['现将三个专项行动有关事项通知如下：', '', '一、甲', '', '二、乙']],
    ['a list of quite another length', ['以下九项：', '（一）甲', '（二）乙']],
    [
      'chapters of a document',
      ['# 三大战略', '', '## 一、背景', '', '## 二、做法', '', '## 三、成效', '', '## 四、探讨'],
    ],
    ['a table of another length', ['划为三个区：', '', '| 区 | 用 |', '|-|-|', '| 东 | 甲 |', '| 西 | 乙 |']],
    [
      'two numbers',
      ['Three sets of flags serve the drivers, and one the core:', '', '- a', '- b', '- c', '- d'],
    ],
    ['a number in a name', ['The TX2 flavours:', '', '- a', '- b', '- c']],
    ['the list is the reasons', ['Closed for 9 days for the following reasons:', '', '- ice', '- fog']],
  ])('nothing for %s', (_name, lines) => expect(read(...lines)).toEqual([]))

  it('takes a list of thousands of members', () => {
    const lines = Array.from({ length: effort(5000) }, (_, index) => `${index + 1}. 第${index}户`)
    expect(read('以下三项任务：', '', ...lines)).toEqual([])
  }, 30_000)
})
