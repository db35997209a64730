import { expect, test } from 'vitest'
import { loudFindings } from '../../../../test/loud.ts'

/** Texts whose numbering is right; `|` stands for a blank line, `/` for a line end. */
const SILENT: Readonly<Record<string, readonly string[]>> = {
  'numbers go on through HTML lists': [
    '1. 修船。/2. 补帆。||<ol start="3">/<li>换桨。</li>/</ol>||4. 点灯。',
    '1. 修船。/2. 補帆。||<ol start="3"><li>換槳。</li><li>點燈。</li></ol>||5. 設鈴。',
    '1. Row.||2. Sail.||<ul><li>by day</li><li>by night</li></ul>||3. Moor.',
    '<ol><li>Row:<ol type="a"><li>out;</li><li>back.</li></ol></li><li>Sail.</li></ol>||3. Moor.',
    '{:start="8"}/8. Oars are sold.||<ol start="9">/<li>Sails are lent:/<ol><li>white;</li><li>red.</li></ol>/</li>/</ol>||{:start="10"}/10. Ropes are free.',
    '{:start="3"}/3. 船要登记。||{:start="4"}/4. 船员要培训。',
  ],
  'words before numbers that number no parts': [
    'Day 1: row.||Day 3: sail.||Day 7: rest.',
    'Healthcare 58. Build clinics.||59. Train nurses.||60. Buy boats.',
    'Table 1: Oars||A.||Table 1: Oars (continued)||B.||Table 2: Sails||C.',
  ],
  'a number in running text names one of several': [
    'If rule (1) or (4) holds, ring the bell.',
    'Boats of berth 1 pay. Boats of berths 1 and 3 do not.',
    'The race runs from June 1 to 4. It ends on June 6.',
    'Phase 1 is done. Phases 3 and 4 are planned.',
    'See lines (i) and (iv) of the form.',
    'The level rose to 1. The other fell to 4.',
    '第一、二类船用红灯；第三、四类船用绿灯。',
    '第一、二類船用紅燈；第三、四類船用綠燈。',
    '依前条第（一）项、第（三）项办理。',
    '具备（一）或（四）的条件之一即可。',
    'Give user key (1), admin key (3) and spare key (5) to the skipper.',
    '图（1）和图（4）各有说明。',
  ],
  'labels below a bare line break': [
    '### 第二條 範圍/<br>/一、港分內外。<br>/&nbsp;&nbsp;(一)外港。<br>/&nbsp;&nbsp;(二)內港。<br>||二、碼頭為共用。||三、船舶應登記。',
    '9. Boats are new.||<br>/<br>/**Oars**/10. Oars are old.||<br>||11. Sails are lent.',
  ],
  'numbers that are named, and go on in the next line': [
    '第三十条 理事会闭会期间，船长会行使第十九条第一、/三、五、六项的职权。',
    '第三十一条 船长会可以行使第十九条第二项、||四、五项的职权，对理事会负责。',
  ],
  'a list under the next heading begins with its first': [
    '### 一、修船||#### 1.登记||甲。||### 二、补帆||#### 1.登记||乙。||#### 2.检查||丙。',
    '## 1. Boats||#### a. Oars||A.||## 2. Crews||#### a. Pay||B.||#### b. Rest||C.',
  ],
  'other forms of the formal numerals': [
    '壹、報告事項||甲。||貮、討論事項||乙。||參、臨時動議||丙。',
    '壱、報告事項||甲。||弐、討論事項||乙。||叄、臨時動議||丙。',
  ],
  'a chapter with a mark behind its number': [
    '## 第一章 船舶||甲。||## 第二章、船员||乙。||## 第三章 码头||丙。',
  ],
  'letters behind the number of a chapter': [
    '## 2.A Oars||A.||## 2.B Sails||B.||## 3.A Ropes||C.||## 3.B Bells||D.',
    '## 2. A Oars||A.||## 2. B Sails||B.||## 2. C Ropes||C.||## 2. D Bells||D.',
    '## Standard 8.I applies.||A.||## Standard 8.V applies.||B.',
  ],
  'an article with a comma, and one with the digits of its tens': [
    '第一条 为管理渔港，制定本办法。||第二条，渔港由市政府设立。||第三条 船舶应当登记。||第四条，船员应当培训。',
    '第二三條 本會設理事九人。||第二四條 理事會每季開會一次。||第二五條 監事會列席。||第二六條 任期三年。',
    '第一條 目的。||第二條 會員。||依第四條，會員應繳費。||第三條 會費。||第四條 會議。',
  ],
  'numbered headings over articles, with lists in the same numbers': [
    '1. 总则。||第一条 业务为：||1. 划船。||2. 修船。||第二条 设渡口。||2. 船员。||第三条 船员须：||' +
      '1. 会水。||2. 成年。||第四条 船员交费。||3. 设备。||第五条 有权：||' +
      '1. 划船。||2. 借船。||4. 组织。||本社设下列机构。||第六条 设理事会。',
    '（一）渡口||第一条 设灯。||（二）渡船||船只应当登记。||第二条 有：||（一）帆；||（二）桨。||第三条 设铃。||（三）附则||第四条 施行。',
    '第一条 船上有：||（一）帆；||（二）桨：||1.长桨；||2.短桨；||（三）铃||第二条 岸上有：||（一）灯；||（二）钟||第三条 施行。',
  ],
  'headings end the numbers of deeper ones, whatever their labels, and articles end none': [
    '## 一、渡口||### 1.设灯||甲。||## 二、渡船||乙。||### 1.登记||丙。||### 2.检验||丁。||## 三、附则||### 1.施行||戊。',
    '## （一）渡口||第一条 设灯。||## （二）渡船||船只应当登记。||第二条 设铃。||## （三）附则||本章为附则。||第三条 施行。',
  ],
  'numbers that go on around a list of a higher level, and behind a list that has ended': [
    '1. 渡口||甲。||2. 渡船||应有：||（一）帆：||1. 主帆||2. 副帆||3. 备帆||（二）桨：||1. 长桨||2. 短桨||' +
      '（三）铃||3. 附则||乙。||4. 施行||应有：||（一）灯||（二）钟',
    '1. Members row, as follows:||1. out;||2. home.||2. Members rest.||' +
      '3. Members sail:||1. by day;||2. by night;||3. in fog.||4. Members moor.||5. They sleep.',
  ],
  'labels that begin lines of one paragraph': [
    '§ 1. Oars. Row./§ 2. Sails. Hoist./§ 3. Ropes. See § 4./§ 4. Bells. Ring.',
    'Fees are paid by the end of each March, as follows:/a. oars in cash;/b. sails by card.||' +
      'Dues are paid by the end of each March, as follows:/a. oars;/b. sails.',
    'ARTICLE I: Oars||(a) Row/(b) Rest/ARTICLE II: Sails||Hoist.||ARTICLE III: Ropes||Pull.',
    'Section 1. Oars. Members row as often as they can/Section 2. Sails. They hoist them./Section 3. Ropes. See Section 2.',
  ],
  'a suffix on a line of its own': [
    '第十七条/甲。/第十七条/之一/乙。/第十八条/丙。',
    '第十七條||甲。||第十七條||之一||乙。||第十七條||之二||丙。||第十八條||丁。',
    '第三条 甲。||第三条之一 乙。||第三条之二 丙。||第四条 丁。',
  ],
  'repealed and deleted ranges': [
    '第一条 甲。||第二条至第四条（删除）||第五条 乙。',
    '第一條　甲。||第二條～第四條　（刪除）||第五條　乙。',
    '第一条 甲。||第二条、第三条（已废止）||第四条 乙。',
    '第一條　甲。||第二條及第三條　（刪除）||第四條　乙。',
    '（一）甲；||（二）至（四）（删除）||（五）乙。',
    '一、甲。||二、三（刪除）||四、乙。',
    '1. Row.||2–4. (Repealed)||5. Moor.',
    '1. Row.||2 to 4. [Reserved]||5. Moor.',
    'Article 1. Boats||A.||Articles 2 to 4. (Repealed)||Article 5. Crews||B.',
    'Section 1. Boats||A.||Sections 2 and 3. [Deleted]||Section 4. Crews||B.',
    '(a) row;||(b) to (d) [deleted]||(e) moor.',
    '§ 1 Boats||A.||§§ 2 to 4 (repealed)||§ 5 Crews||B.',
    '第一条 甲。||第二条 （删除）||第三条 乙。',
    '第一章 总则||第一条 甲。||第二章至第四章（略）||第五章 附则||第二条 乙。',
  ],
  'quotations that leave out': [
    '“第三十二条 有下列情形之一的：（一）甲；（三）丙。”',
    '（一）甲；||……||（四）丁。',
    '第三条 甲。||（略）||第七条 乙。',
    '“1. Row out. … 3. Sail back.”',
    '1. Row out.||[…]||4. Sail back.',
    '1. Row out.||(omitted)||4. Sail back.',
    '第一條 船舶應登記。||（中略）||第五條 船員應受訓。',
  ],
  'excerpts and parts of a code': [
    '第三十一条 甲。||第三十二条 乙。||第三十三条 丙。',
    '第二章 船舶||第五条 甲。||第六条 乙。||第三章 船员||第七条 丙。',
    '（三）甲；||（四）乙；||（五）丙。',
    '4.2 Ropes||A.||4.3 Sails||B.||4.4 Oars||C.',
    '§ 12 Ropes||A.||§ 13 Sails||B.||§ 14 Oars||C.',
    '## 4.2 绳索||甲。||## 4.3 船帆||乙。||## 4.4 船桨||丙。',
    '三、船员||甲。||四、船票||乙。',
    'Article VII. Ropes||A.||Article VIII. Sails||B.',
  ],
  'a table of contents': [
    '目录||一、船舶||二、船员||三、船票||一、船舶||甲。||二、船员||乙。||三、船票||丙。',
    '目錄||第一章 總則……1||第二章 船舶……3||第一章 總則||第一條 甲。||第二章 船舶||第二條 乙。',
    '## Contents||1. Boats/2. Crews/3. Fares||## 1. Boats||A.||## 2. Crews||B.||## 3. Fares||C.',
    'Contents||Part I. Boats||Part II. Crews||Part III. Fares||# Part I. Boats||A.||# Part II. Crews||B.||# Part III. Fares||C.',
  ],
  'two blanks indent a list': [
    '1. Boats are lent:/  1. by day;/  2. by night./2. Oars are sold.',
    '1. 借船：/  1. 白天；/  2. 夜间。/2. 售桨。',
    '1. Boats/  1. by day/    1. red/    2. blue/  2. by night/2. Oars',
  ],
  'delimiters change while numbers run on': [
    '5. Row/6) Sail/7) Moor/8. Rest',
    '1. 划船。||2、扬帆。||3）靠岸。||4. 休息。',
    '1) Row||2) Sail||3. Moor||4. Rest',
    '（一）划船||（二）扬帆||(三)靠岸||（四）休息',
  ],
  'volumes of what is cited': [
    '《渡口文集》（一）、《渡口文集》（三）收有此文。',
    '參見《船史》（一）；《船史》（四）。',
    '本章取材于《船志》（二），第三十页；另见《船志》（五），第七页。',
    'See Ferries (I) and Ferries (IV), cited above.',
  ],
  'first and second begin anew': [
    'First, fares fall. It helps.||Second, boats run longer.||There are two more plans.||First, quays are rebuilt.||Second, lamps are lit.',
    '第一，降价。||第二，延时。||此外还有两点。||第一，修码头。||第二，点灯。',
    '首先，降價。其次，延時。||另有兩點。首先，修碼頭。其次，點燈。',
    'Firstly, fares fall; secondly, boats run longer.||For crews, firstly, pay rises; secondly, hours fall.',
    '一是修船。二是补帆。||船员方面，一是培训；二是考核。',
  ],
  'half brackets are a form of their own': [
    '一）航道||疏浚。||二）船舶||检修。||三）船员||培训。',
    '一)航道||疏浚。||二)船舶||檢修。||三)船員||培訓。',
    '1）航道疏浚；||2）船舶检修；||3）船员培训。',
    'a) dredge;||b) mend;||c) train.',
  ],
  'amendments quote articles': [
    '一、将第七条修改为：“第七条 有下列情形之一的：||“（一）夜渡；||“（二）车渡。”||二、删去第九条。||三、将第十二条修改为：“第十二条 渡口设灯。”',
    '1. 将第三条修改为：“渡船应当登记。”||2. 增加一条，作为第九条：“第九条 渡口设铃。”||3. 第十五条改为第十六条。',
    '第一条 将《渡口办法》第五条修改为：||“第五条 渡口设灯。”||第二条 将第九条修改为：||“第九条 渡船设铃。”||第三条 本决定自公布之日起施行。',
    '1. Rule 7 is replaced by: “7. Boats carry lamps.”||2. Rule 12 is replaced by: “12. Crews carry bells.”||3. Rule 15 is deleted.',
  ],
  'labels that begin no line': [
    '（一）船舶项目1.对船票不满意的，退票。/2.对船员不满意的，致歉。/3.对船期不满意的，改签。',
    '第一条 渡口设灯。||第二条 渡船设铃 第三条 船员应当培训||第四条 即日施行。',
    '1. Boats||See the fares 1.2 and 3.4.||2. Crews',
  ],
  'a list that something interrupts': [
    '1. Boats||(i) mend;||(ii) dye.||2. Crews||(i) rest;||(ii) row.||3. Fares||(i) fall;||(ii) rise.|' +
      '|4. Quays||(i) sand;||(ii) sweep.||5. Lamps||(i) light;||(ii) trim;||(iii) fill;||(iv) hang;||' +
      '一、旁注||(v) lower;||(vi) store.',
  ],
  'lists that alternate': [
    '17. Mend.||18. Dye.||*1. Quays*||19. Sell.||20. Lend.||*2. Lamps*||21. Rest.||*3. Bells*||22. Pay.',
  ],
  'what is put in later': [
    '1. Row.||1A. Drift.||2. Sail.||2A. Tack.||2B. Jibe.||3. Moor.',
    '第一章 总则||甲。||第一章之一 船舶||乙。||第二章 附则||丙。',
    'Section 71. Oars||A.||Section 71A. Sails||B.||Section 71B. Ropes||C.||Section 72. Fares||D.',
  ],
  'numbers of what bullets name': [
    '- [1. Row out](#a)||- [2. Sail home](#b)||- [12. Moor well](#c)',
    '- [5. Row](#a)||- [4. Sail](#b)||- [2. Moor](#c)||- [3. Rest](#d)||- [12. Eat](#e)',
  ],
  'an excerpt leaves articles out under a heading': [
    '### 渡口||第二十条 设灯。||第二十一条 设铃。||### 渡船||第二十三条 登记。||第二十四条 检修。',
  ],
  'a member in a list of a few': [
    'Pay by rule (1), rule (4) and rule (6).',
    'It holds for (1), (4), and (6), as told above.',
    '一，二，三，齐步走。||三，四，五月有雨。||四，五，六人同行。',
  ],
  'every item is numbered one': ['1. Row/1. Sail/1. Moor', '1. 划船/1. 扬帆/1. 靠岸'],
  'codes and versions': [
    '## 1.4.2||Oars.||## 1.4.1||Sails.||## 1.2.9||Ropes.',
    '(F) Fatal.||(P) Panic.||(F) Fatal, too.',
    '(a) 12 000艘；||(b) 2 500艘；以及||(c) 800艘。',
    '1. Short title.||2. [Repealed]||3. to 5. (Repealed by Act 4)||6. Moorings.',
    '2.1 甲。||2.1.1 乙。||2.1.2 丙。||2.2 丁。||3||3.1.1 戊。||3.1.2 己。||3.2 庚。||3.3 辛。',
    '| 序号 | 船 |/| --- | --- |/| 一 | 大船 |/| 1 | 甲 |/| 2 | 乙 |/| 二 | 小船 |/| 3 | 丙 |/| 合计 | 3 |',
  ],
}

const cases = Object.entries(SILENT).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const))

test.each(cases)('%s: %s', (_, text) => {
  const markdown = text.replaceAll('||', '\n\n').replace(/\/(?![ou]l>|li>|a>)/g, '\n') + '\n'
  const loud = loudFindings(markdown)
  expect(loud.map(({ rule, range, message }) => `${range.start.line} ${rule} ${message}`)).toEqual([])
})
