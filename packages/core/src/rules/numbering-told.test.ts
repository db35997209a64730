import { expect, test } from 'vitest'
import { loudFindings } from '../../../../test/loud.ts'

/** Texts with one fault, and what is said of it: the number of its line and words of the message; `||` stands for a blank line, `/` for a line end. */
const TOLD: Readonly<Record<string, readonly (readonly [text: string, line: number, says: string])[]>> = {
  'Roman numbers after a word': [
    ['## Article I. Name||A.||## Article II. Aims||B.||## Article IV. Crews||C.', 9, 'Article III.'],
    ['ARTICLE I. NAME||A.||ARTICLE II. AIMS||B.||ARTICLE IV. CREWS||C.', 9, 'ARTICLE III.'],
    ['Chapter I: Name||A.||Chapter II: Aims||B.||Chapter IV: Crews||C.', 9, 'Chapter III:'],
    ['# PART I||A.||# PART II||B.||# PART II||C.', 9, 'PART III'],
    ['## Part V. Oars||A.||## Part VI. Sails||B.||## Part VIII. Ropes||C.', 9, 'Part VII.'],
    ['Article I||A.||Article II||B.||Article IV||C.||Article V||D.', 9, 'Article III'],
  ],
  'the first two articles of a chapter in each other’s place': [
    [
      '第一章 总则||第一条 甲。||第二条 乙。||第二章 渡口||第四条 丙。||第三条 丁。||第五条 戊。||第三章 附则||第六条 己。',
      9,
      '第三条',
    ],
  ],
  'letters behind bullets': [
    ['Crews must||- a. keep a log;||- b. keep watch;||- d. keep calm;||- e. keep time.', 7, 'c.'],
  ],
  'the second list of an article': [
    [
      '第一條　渡船分為：||一、客船。||二、貨船。||三、漁船。||前項客船如下：||一、大船。||二、小船。||四、快船。||五、慢船。||第二條　渡船設燈。',
      15,
      '三、',
    ],
    [
      '第一條　渡船分為：||一、客船。||二、貨船。||三、漁船。||前項客船如下：||' +
        '一、大船。||二、小船。||三、快船。||四、慢船。||四、新船。||六、舊船。||第二條　設燈。',
      19,
      '五、',
    ],
  ],
  'numbers alone before headings': [
    ['## 1 范围||甲。||## 2 术语||乙。||## 3 要求||丙。||## 5 检验||丁。', 13, '4'],
    ['## 1 範圍||甲。||## 2 術語||乙。||## 4 要求||丙。', 9, '3'],
    ['## 1 Scope||A.||## 2 Terms||B.||## 3 Oars||C.||## 3 Sails||D.', 13, '4'],
    ['## 3 船舶||### 3.1 长度||甲。||### 3.2 宽度||乙。||### 3.4 吃水||丙。', 11, '3.3'],
    ['## 6 Ropes||### 6.1 Hemp||A.||### 6.2 Wire||B.||### 6.4 Chain||C.', 11, '6.3'],
    ['### 6.13 Hemp||A.||### 6.14 Wire||B.||### 6.16 Chain||C.', 9, '6.15'],
    ['## A.1 样品||甲。||## A.2 步骤||乙。||## A.4 结果||丙。', 9, 'A.3'],
    ['## B.1 Samples||A.||## B.2 Steps||B.||## B.4 Results||C.', 9, 'B.3'],
    ['### 4.2.33 Rooms||A.||### 4.2.34 Keys||B.||### 4.2.34 Boats||C.', 9, '4.2.35'],
  ],
  'chapters with a mark behind their numbers': [
    ['## 第一章、船舶||甲。||## 第二章、船员||乙。||## 第四章、码头||丙。', 9, '第三章'],
  ],
  'letters behind the number of a chapter': [
    ['## 2.A Oars||A.||## 2.B Sails||B.||## 2.C Ropes||C.||## 2.E Bells||D.', 13, '2.D'],
    [
      '### 3.a Oars||A.||### 3.b Sails||B.||### 3.c Ropes||C.||### 3.e Bells||D.||### 3.f Nets||E.',
      13,
      '3.d',
    ],
  ],
  'a section that begins with its second': [
    [
      '## 2 船舶||### 2.1 长度||甲。||### 2.2 宽度||乙。||## 3 船员||### 3.2 培训||丙。||### 3.3 考核||丁。',
      13,
      '3.1',
    ],
    [
      '## 2 Boats||### 2.1 Length||A.||### 2.2 Width||B.||## 3 Crews||### 3.2 Training||C.||### 3.3 Tests||D.',
      13,
      '3.1',
    ],
    ['一、船舶||（一）登记。||（二）检修。||二、船员||（二）培训。||（三）考核。', 9, '（一）'],
  ],
  'the first number twice': [
    ['## 1. Name||A.||## 1. Aims||B.||## 2. Crews||C.||## 3. Votes||D.', 5, '2.'],
    ['## 一、目标||甲。||## 一、任务||乙。||## 三、保障||丙。', 5, '二、'],
    ['第一章 总则||甲。||第一章 船舶||乙。||第三章 附则||丙。', 5, '第二章'],
    ['一、目标||甲。||一、任务||乙。||三、保障||丙。', 5, '二、'],
  ],
  'sections by sign': [
    ['§ 1 Boats||A.||§ 2 Crews||B.||§ 4 Fares||C.', 9, '§ 3'],
    ['## § 1. Boats||A.||## § 2. Crews||B.||## § 4. Fares||C.', 9, '§ 3.'],
    ['§ 1/Boats are lent./§ 2/Crews are paid./§ 2/Fares are fair.', 5, '§ 3'],
  ],
  'numbers put in between': [
    ['第一百条||甲。||第一百条之一||乙。||第一百条之三||丙。', 9, '第一百条之二'],
    ['第十七條||甲。||第十七條之一||乙。||第十七條之三||丙。||第十八條||丁。', 9, '第十七條之二'],
    ['2. Row.||2A. Drift.||2C. Tack.||3. Moor.', 5, '2B'],
    ['Section 71. Oars||A.||Section 71A. Sails||B.||Section 71C. Ropes||C.||Section 72. Fares||D.', 9, '71B'],
    ['71. Oars||71A. Sails||71C. Ropes||72. Fares', 5, '71B'],
  ],
  'words that count': [
    ['首先，修船。||其次，补帆。||其次，换桨。', 5, '第三'],
    ['首先，修船。其次，补帆。其次，换桨。', 1, '第三'],
    ['首先，修船。其次，補帆。第四，換槳。', 1, '第三'],
    ['第一，修船。||第二，补帆。||第四，换桨。', 5, '第三'],
    ['第一，修船；第二，補帆；第四，換槳。', 1, '第三'],
    ['一是修船。||二是补帆。||四是换桨。', 5, '三是'],
    ['其一，修船；其二，补帆；其四，换桨。', 1, '其三'],
    ['First, boats are mended.||Third, oars are sold.', 3, 'Second'],
    ['First, boats are mended. Second, sails are dyed. Fourth, oars are sold.', 1, 'Third'],
    ['Firstly, boats are mended; secondly, sails are dyed; secondly, oars are sold.', 1, 'thirdly'],
    ['First, boats are mended.||Second, sails are dyed.||Second, oars are sold.', 5, 'Third'],
    [
      'First, boats are mended.||Second, oars are sold.||A.||B.||C.||D.||E.||F.||' +
        'First, sails are dyed.||Third, ropes are lent.||Fourth, lamps are lit.',
      19,
      'Second',
    ],
    ['First, boats are mended.||They are old, and wood does not last.||Third, oars are sold.', 5, 'Second'],
  ],
  'figures and tables': [
    ['图1 船舶||甲。||图2 船员||乙。||图4 船票||丙。', 9, '图3'],
    ['表1 船舶||甲。||表2 船員||乙。||表4 船票||丙。', 9, '表3'],
    ['表2-1 船舶||甲。||表2-2 船员||乙。||表2-4 船票||丙。', 9, '表2-3'],
    ['专栏1 船舶||甲。||专栏2 船员||乙。||专栏4 船票||丙。', 9, '专栏3'],
    ['附表1 船舶||甲。||附表2 船员||乙。||附表4 船票||丙。', 9, '附表3'],
    ['Table 1. Boats||A.||Table 2. Crews||B.||Table 4. Fares||C.', 9, 'Table 3'],
    ['## 一、船舶||表1 船舶||甲。||## 二、船员||表2 船员||乙。||## 三、船票||表4 船票||丙。', 15, '表3'],
    [
      '## Boats||Table 1: Boats||A.||## Crews||Table 2: Crews||B.||Table  3: Pay||C.||## Fares||Table 5: Fares||D.',
      19,
      'Table 4',
    ],
    ['Figure 1: Boats||A.||Figure 2: Crews||B.||Figure 2: Fares||C.', 9, 'Figure 3'],
  ],
  'the number column of a table': [
    ['| 序号 | 事项 |/| --- | --- |/| 1 | 修船 |/| 2 | 补帆 |/| 4 | 换桨 |', 5, '3'],
    ['| 編號 | 事項 |/| --- | --- |/| 1 | 修船 |/| 2 | 補帆 |/| 2 | 換槳 |/| 4 | 點燈 |', 5, '3'],
    ['| No. | Task |/| --- | --- |/| 1 | Mend |/| 2 | Dye |/| 4 | Sell |', 5, '3'],
  ],
  annexes: [
    ['## Annex A: Boats||A.||## Annex B: Crews||B.||## Annex D: Fares||C.', 9, 'Annex C'],
    ['ANNEX 1 - BOATS||A.||ANNEX 2 - CREWS||B.||ANNEX 4 - FARES||C.', 9, 'ANNEX 3'],
    [
      '# PART I||ANNEX A - BOATS||A.||# PART II||ANNEX B - CREWS||B.||# PART III||ANNEX D - FARES||C.',
      15,
      'ANNEX C',
    ],
    ['Annex A: Boats||A.||Annex B: Crews||B.||Annex B: Fares||C.', 9, 'Annex C'],
    ['附件1||船舶表||附件2||船员表||附件4||船票表', 9, '附件3'],
    ['附录A 船舶||甲。||附录B 船员||乙。||附录D 船票||丙。', 9, '附录C'],
  ],
  letters: [
    ['(a) mend;||(b) dye;||(d) sell.', 5, '(c)'],
    ['(i) mend;||(ii) dye;||(iv) sell.', 5, '(iii)'],
    ['甲、申請書。||乙、名冊。||丁、說明書。', 5, '丙、'],
    ['A. Mend||B. Dye||D. Sell', 5, 'C.'],
  ],
  'numbers in lists': [
    ['1. mend/2. dye/4. sell', 3, '3.'],
    ['1) mend/2) dye/4) sell', 3, '3)'],
    ['5. 修船/6) 补帆/7) 换桨/9. 点灯', 4, '8'],
    ['5. Mend||6) Dye||7) Sell||9. Lend', 7, '8'],
    ['①修船；||②补帆；||④换桨。', 5, '③'],
    ['1.修船。||2.补帆。||2.换桨。||4.点灯。', 5, '3.'],
    ['（1）修船；（2）補帆；（4）換槳。', 1, '（3）'],
    ['Crews must: (1) mend; (2) dye; and (4) sell.', 1, '(3)'],
    ['The plans are: (a) mend the boats; (b) dye the sails; (b) sell the oars.', 1, '(c)'],
  ],
  'decimals that begin later': [
    ['3. 船舶||3.1 登记。||3.2 检修。||3.4 报废。', 7, '3.3'],
    ['4.1 Rent||A.||4.2 Sale||B.||4.4 Loan||C.||5.1 Pay||D.||5.2 Rest||E.', 9, '4.3'],
    ['4.2 Rent||A.||4.3 Sale||B.||4.5 Loan||C.||5.1 Pay||D.||5.2 Rest||E.', 9, '4.4'],
  ],
  'the first two have changed places': [
    ['（二）修船；||（一）补帆；||（三）换桨。', 1, '（一）'],
    ['第一条 有下列情形之一的：||（二）夜渡；||（一）车渡；||（三）空渡。||第二条 即日施行。', 3, '（一）'],
    ['(b) mend;||(a) dye;||(c) sell.', 1, '(a)'],
    ['Second, boats are mended.||First, sails are dyed.||Third, oars are sold.', 1, 'First'],
    ['2. Mend||1. Dye||3. Sell', 1, '1.'],
    ['二是修船；一是补帆；三是换桨。', 1, '一是'],
    ['三点：二是修船；一是补帆；三是换桨。', 1, '一是'],
    ['Crews must: (b) dye; (a) mend; (c) sell.', 1, '(a)'],
    [
      'First, boats are mended.||Second, oars are sold.||A.||B.||C.||D.||E.||F.||' +
        'Second, sails are dyed.||First, ropes are lent.||Third, lamps are lit.',
      17,
      'First',
    ],
    ['## Section II||A.||## Section I||B.||## Section III||C.', 1, 'Section I'],
  ],
  'a label inside the line before': [
    [
      '第一章 总则||第一条 渡口设灯。第二章 船舶||第二条 渡船设铃。||第三章 附则||第三条 即日施行。',
      3,
      '第二章',
    ],
  ],
  'inside a sentence, whatever ends the members': [
    ['Boats are sold because (i) wood rots, (iii) sails fade, and (iv) ropes wear.', 1, '(ii)'],
    ['Boats are sold because (i) wood rots, (i) sails fade and (iii) ropes wear.', 1, '(ii)'],
    ['Three aims: (2) mend the boats, (1) dye the sails, and (3) sell the oars.', 1, '(1)'],
    ['会上问了三点：1.船修好了吗？3.帆补好了吗？4.桨在哪里？', 1, '2.'],
    ['Paid: 1. Oars 7.2 2. Sails 2.6 3. Ropes 3.7 5. Bells 1.4 6. Lamps 5.6', 1, '4.'],
    ['（1）修船；（3）补帆；（4）换桨；', 1, '（2）'],
    ['（1）修船；（1）补帆；（3）换桨；', 1, '（2）'],
    ['手续如下：（1）修船。||（3）补帆。||（4）换桨。', 3, '（2）'],
  ],
  'a long series that begins anywhere': [
    ['[4] Oars.||[5] Sails.||[6] Ropes.||[8] Bells.||[9] Lamps.', 7, '[7]'],
    ['图3 船舶||甲。||图4 船员||乙。||图5 船票||丙。||图5 码头||丁。||图7 航道||戊。', 13, '图6'],
    [
      '### Action 7: Oars||A.||### Action 8: Sails||B.||### Action 10: Ropes||C.||### Action 11: Bells||D.||### Action 12: Lamps||E.',
      9,
      'Action 9',
    ],
    ['- [11. 修船](#a)||- [12. 补帆](#b)||- [14. 换桨](#c)||- [15. 点灯](#d)||- [16. 设铃](#e)', 5, '13.'],
    ['1. ### Oars||A.||2. ### Sails||B.||4. ### Ropes||C.||5. ### Bells||D.||6. ### Lamps||E.', 9, '3.'],
  ],
  'steps by name': [
    ['第一步：修船。||第二步：补帆。||第四步：换桨。', 5, '第三步'],
    ['**Proposal 1: Row.** A.||**Proposal 2: Sail.** B.||**Proposal 2: Steer.** C.', 5, 'Proposal 3:'],
    ['### Finding 1 – Ropes||A.||### Finding 1 – Oars||B.||### Finding 3 – Sails||C.', 5, 'Finding 2'],
    ['Item 1. Opening.||Item 2. Reports.||Item 4. Closing.', 5, 'Item 3.'],
    ['- **Step 1 (Oars):** A.||- **Step 3 (Sails):** B.||- **Step 4 (Ropes):** C.', 3, 'Step 2'],
  ],
  'labels that only their series tells from words': [
    ['一，船已旧。||一，帆已破。||三，桨已断。', 3, '二，'],
    ['一，船已旧。||三，帆已破。||四，桨已断。', 3, '二，'],
    ['二，船已旧。||一，帆已破。||三，桨已断。', 1, '一，'],
    ['### 壹：船舶||甲。||### 壹：船員||乙。||### 參：船票||丙。', 5, '貳'],
    ['第一条渡口设灯。||第二条渡船设铃。||第四条船员应当培训。||第五条即日施行。', 5, '第三条'],
  ],
  'what the first two have changed': [['理由有三。||第二，船旧。||第一，路远。||第三，水急。', 3, '第一']],
  'a wrong number where another list awaits it': [
    [
      '(i) Which boats?||(ii) Whose boats?||Crews say:||(i) Row how?||(ii) Sail how?||(iii) Rest where?||(iii) Moor where?||' +
        '(v) Eat where?||(vi) Sleep where?',
      13,
      '(iv)',
    ],
    [
      '2.1 Oars||A.||B.||C.||D.||2.3 Sails||A.||B.||C.||D.||E.||2.2 Ropes||A.||B.||C.||D.||2.4 Bells||E.||2.5 Nets||F.||3.1 A||3.2 B',
      11,
      '2.2',
    ],
  ],
  'sections of articles in decimals': [
    [
      'Article 1: Boats||Section 1.1. Oars. A.||Section 1.2. Sails. B.||Section 1.3. Rope. C.||Article 2: Crews||Section 2.1. Pay. ' +
        'D.||Section 2.2. Food. E.||Section 2.5. Rest. F.',
      15,
      'Section 2.3.',
    ],
    [
      '2.1 Boats.||2.2 Oars:||(a) are long; and||(b) are light.||2.3 Sails:||(a) are dyed;||(c) are sewn; and||(d) are lent.||2.4 Ropes.',
      13,
      '(b)',
    ],
  ],
  'a heading between the labels of a list': [
    [
      '### Oars||First, oars are sold.||Second, oars are lent.||### Sails||Fourth, sails are dyed.||Fifth, sails are sewn.',
      9,
      'Third',
    ],
  ],
  'an annex that the text names': [
    [
      'Fares stand in Annex 2.||ANNEX 1 - BOATS||A.||Fares stand in Annex 2.||ANNEX 3 - FARES||B.||ANNEX 4 - PAY||C.',
      9,
      'ANNEX 2',
    ],
  ],
  'one fault, one finding': [
    ['1. Row.||2. Sail.||2. He said: “Moor.||4. Rest.”||5. Wake.', 5, '3.'],
    ['有三个原因：一是船旧；二是路远；二是水急。', 1, '三是'],
    ['有三个原因：一是船旧；二是路远；四是水急。', 1, '三是'],
    ['有三个原因：一是船旧；三是路远；二是水急。', 1, '二是'],
    ['四个方面的任务：||（一）修船。||（二）补帆。||（二）换桨。||（四）点灯。', 7, '（三）'],
    ['下列四项任务：||（一）修船。||（三）补帆。||（二）换桨。||（四）点灯。', 5, '（二）'],
    ['The plan has four goals:||(a) mend;||(b) dye;||(b) sell;||(d) lend.', 7, '(c)'],
    ['第一条 甲。||第二条 乙。||第九条 丙。||第三条 丁。||第四条 戊。||第五条 己。', 5, '第三条'],
    ['# 1. A||a||# 2. B||b||# 7. C||c||# 4. D||d||# 5. E||e', 9, '3.'],
    ['一、甲||（一）子||（二）丑||三、乙||（一）寅||（二）卯||四、丙||（一）辰', 7, '二、'],
    [
      '第一章 总则||第一条 甲。||第三章 船舶||第二条 乙。||第三条 丙。||第四章 附则||第四条 丁。',
      5,
      '第二章',
    ],
    ['1. Mend||2. Dye||2. Sell||3. Lend||4. Rest', 5, '3.'],
  ],
}

const cases = Object.entries(TOLD).flatMap(([kind, rows]) => rows.map((row) => [kind, ...row] as const))

test.each(cases)('%s: %s', (_, text, line, says) => {
  const markdown = text.replaceAll('||', '\n\n').replaceAll('/', '\n') + '\n'
  const loud = loudFindings(markdown)
  expect(loud.map(({ rule, range }) => `${range.start.line} ${rule}`)).toEqual([`${line} ordinal-sequence`])
  expect(loud[0]?.message.toLowerCase()).toContain(says.toLowerCase())
})
