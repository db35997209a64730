import { expect, test } from 'vitest'
import { lint } from '../lint.ts'

const RULE_3 = '第三条 渡船设铃。||第四条 船员应当培训。||第五条 本办法自发布之日起施行。'
const SECTIONS = '## 1. Name||A.||## 2. Aims||B.||## 3. Crews||C.'
const CLAUSES = 'Clause 1. Boats||A.||Clause 2. Crews||B.||Clause 3. Fares||C.'

/** Texts, and what is said of their references: the line and words of the message; `||` stands for a blank line, `/` for a line end. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, ...said: string[]])[]>> = {
  'the parent act': [
    [
      '# 渡口法施行細則||第一條　本細則依渡口法（以下簡稱本法）第六十三條訂定。||第二條　依本法第五十三條規定辦理。||第三條　本細則自發布日施行。',
    ],
    [
      '# 渡口条例实施办法||第一条 根据《渡口条例》（以下简称条例），制定本办法。||第二条 依照条例第四十条办理。||第三条 本办法自公布之日起施行。',
    ],
    [
      '# 渡口管理實施辦法||第一條　本辦法依渡口法（以下簡稱本法）第八條訂定。||第二條　本法第十九條所稱渡口，指有船之處。||第三條　本辦法自發布日施行。',
    ],
  ],
  'references into another document': [
    [`# 渡口办法||第一条 制定本办法。||第二条 依照《船舶法》第五十条办理。||${RULE_3}`],
    ['See Section 12 of the Harbour Act.||' + SECTIONS],
    ['The Code’s Article 40 applies.||Article 1. Boats||A.||Article 2. Crews||B.||Article 3. Fares||C.'],
    ['依《渡口规划》附件9办理。||附件1||船舶表||附件2||船员表'],
    ['Crews rest as stated in Bylaws Section 12. They row under Section 9.||' + SECTIONS],
    ['See Annex F to the Treaty.||## Annex A||A.||## Annex B||B.'],
  ],
  'articles, chapters and parts': [
    [`# 渡口办法||第一条 制定本办法。||第二条 依照本办法第九条办理。||${RULE_3}`, '5 第九条'],
    [
      '# 渡口办法||第一章 总则||第一条 依照本办法第五章处罚。||第二章 船舶||第二条 渡船设铃。||第三章 附则||第三条 本办法自发布之日起施行。',
      '5 第五章',
    ],
    [
      '# 渡口规划||第一部分 现状||具体措施见第五部分。||第二部分 目标||设灯。||第三部分 任务||设铃。',
      '5 第五部分',
    ],
    ['Article I. Name||As Article IX says.||Article II. Aims||B.||Article III. Crews||C.', '3 Article IX'],
    ['Part I. Name||As said in Part V.||Part II. Aims||B.||Part III. Crews||C.', '3 Part V'],
  ],
  'items of an article': [
    [
      `第一条 下列渔船可以补助：||（一）漏水；||（二）断桨。||第二条 属于第一条第（三）项的，补助三千元。`,
      '7 第一条第（三）项',
    ],
    [`第一条 下列渔船可以补助：||（一）漏水；||（二）断桨。||第二条 属于第一条第（二）项的，补助三千元。`],
    [
      `第一条 下列渔船可以补助：||（一）漏水；||（二）断桨。||第二条 依《渔船法》办理，属于第一条第（三）项的除外。`,
    ],
    [`第一條 下列漁船可以補助：||（一）漏水；||（二）斷槳。||第二條 屬於第一條第三項的，補助三千元。`],
  ],
  'sections and clauses': [
    [SECTIONS.replace('A.', 'See Section 7.'), '3 Section 7'],
    [SECTIONS.replace('A.', 'See Section 2 and Section 3.')],
    [SECTIONS.replace('A.', 'See section 8 of this policy.'), '3 section 8 of this policy'],
    [SECTIONS.replace('A.', 'See section 8 of this policy.||1. Oars/2. Sails')],
    ['1. Boats are red./2. Oars are of ash./3. Fares follow clause 9 of this policy.', '3 clause 9'],
    ['1. Boats are red./2. Oars are of ash./3. Fares follow clause 2 of this policy.'],
    ['1. Boats are red./2. Oars are of ash./3. Fares follow clause 9 of that policy.'],
    [CLAUSES.replace('A.', 'See Clause 6 e).'), '3 Clause 6'],
    [CLAUSES.replace('A.', 'See Clause 2 b).')],
    ['## 1 Scope||See §6.4.||## 2 Terms||B.||### 2.1 Boats||C.||## 3 Crews||D.', '3 §6.4'],
    ['## 1 Scope||See §2.1 and § 3.||## 2 Terms||B.||### 2.1 Boats||C.||## 3 Crews||D.'],
    ['## 1 Scope||See §2.7.||## 2 Terms||### 2.1 Boats||C.||### 2.2 Oars||C.||## 3 Crews||D.', '3 §2.7'],
  ],
  'what is attached': [
    ['请填报附件5。||附件1||船舶表||附件2||船员表', '1 附件5'],
    ['請填報附件三。||附件一||船舶表||附件二||船員表', '1 附件三'],
    ['See Exhibit C.||Exhibit A: Boats||A.||Exhibit B: Crews||B.', '1 Exhibit C'],
    ['See Schedule 3.||Schedule 1: Boats||A.||Schedule 2: Crews||B.', '1 Schedule 3'],
    ['See Annex D.||## Annex A: Boats||A.||## Annex B: Crews||B.', '1 Annex D'],
    ['See Annex B.||## Annex A: Boats||A.||## Annex B: Crews||B.'],
    ['The log (Enclosure 3) is sent.||Enclosures:||1. Plan/2. Chart', '1 Enclosure 3'],
    ['The log (Enclosure 2) is sent.||Enclosures:||1. Plan/2. Log'],
    ['The log (Annex C) is sent.||Annexes:||1. Plan/2. Chart'],
    ['请填报附件2。||附件1 名单.xlsx||附件2 计划.xlsx'],
    ['请填报附件4。||[附件1：名单](a.xlsx)||[附件2：计划](b.xlsx)', '1 附件4'],
    ['请填报附件2。||- [附件1 名单.xlsx](a.xlsx)/- [附件2 计划.xlsx](b.xlsx)'],
    ['請填報附件5。||- [附件1 名單.odt](a.odt)/- [附件2 計畫.odt](b.odt)', '1 附件5'],
  ],
  'tables and figures': [
    ['详见表3。||表1 船舶||甲。||表2 船员||乙。', '1 表3'],
    ['詳見表2。||表1 船舶||甲。||表2 船員||乙。'],
    ['如图5所示。||图1 航道||甲。||图2 码头||乙。', '1 图5'],
    ['See Table 4.||Table 1: Boats||A.||Table 2: Crews||B.', '1 Table 4'],
    ['See Figure 9.||Figure 1: Boats||A.||Figure 2: Crews||B.', '1 Figure 9'],
  ],
  'how many articles there are': [
    [`# 渡口办法（全文共九条）||第一条 制定本办法。||第二条 渡口设灯。||${RULE_3}`, '1 九条'],
    [
      '# 渡口辦法（全文5條）||第一條 訂定本辦法。||第二條 渡口設燈。||第三條 渡船設鈴。||第四條 本辦法自發布日施行。',
      '1 5條',
    ],
    [`# 渡口办法||第一条 制定本办法。||第二条 本办法共五条。||${RULE_3}`],
  ],
}

const cases = Object.entries(CASES).flatMap(([kind, rows]) => rows.map((row) => [kind, ...row] as const))

test.each(cases)('%s: %s', (_, text, ...said) => {
  const markdown = text.replaceAll('||', '\n\n').replaceAll('/', '\n') + '\n'
  const found = lint(markdown).filter(
    ({ severity, rule }) => rule === 'reference-target' || severity === 'error' || severity === 'warning',
  )
  expect(found.map(({ range }) => range.start.line)).toEqual(said.map((one) => Number.parseInt(one, 10)))
  for (const [index, one] of said.entries()) expect(found[index]?.message).toContain(one.replace(/^\d+ /, ''))
})
