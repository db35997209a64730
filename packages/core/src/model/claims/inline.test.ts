import { describe, expect, it } from 'vitest'
import { parse } from '../model.ts'

/** `numeral claimed/listed status: members`, one line a claim. */
const claimsIn = (text: string): readonly string[] =>
  parse(text, { profile: 'any' }).claims.map(
    ({ numeral, claimed, listed, status, items }) =>
      `${numeral.text} ${claimed}/${listed} ${status}: ${items.map((item) => item.text).join('|')}`,
  )

describe('lists before their number', () => {
  it.each([
    ['加快仓储、冷链、配送三大体系建设。', ['三 3/3 match: 仓储|冷链|配送']],
    ['加快倉儲、冷鏈、配送三大體系建設。', ['三 3/3 match: 倉儲|冷鏈|配送']],
    ['抓好稳岗、扩岗和拓岗三项任务。', ['三 3/3 match: 稳岗|扩岗|拓岗']],
    ['包括修渠、补路等3項重點工作', ['3 3/2 open: 修渠|补路']],
    ['包括修渠、补路、架桥、通水等3項重點工作', ['3 3/4 mismatch: 修渠|补路|架桥|通水']],
    ['加快仓储、冷链、配送、分拣三大体系建设。', ['三 3/4 mismatch: 仓储|冷链|配送|分拣']],
    ['围绕“钱怎么筹、地怎么用、人怎么聚”三个问题开展调研。', ['三 3/3 match: 钱怎么筹|地怎么用|人怎么聚']],
    ['推广“晨会”“夜访”和“周结”三种做法。', ['三 3/3 match: “晨会”|“夜访”|“周结”']],
    ['建成滨海平原及岛礁、北部丘陵两个示范片区。', ['两 2/2 match: 滨海平原及岛礁|北部丘陵']],
    ['从规划、建设、管理、运营等4个方面提出21条措施。', ['4 4/4 match: 规划|建设|管理|运营']],
    ['开展送岗位、送技能、送补贴“三送”活动。', ['三 3/3 match: 送岗位|送技能|送补贴']],
    ['推广“晨会”和“夜访”三种做法。', ['三 3/2 mismatch: “晨会”|“夜访”']],
    [
      '多年来的渡口建设始终围绕造什么样的船、怎样造船，用什么样的人、怎样用人，走什么样的航道、怎样走航道这三大问题展开。',
      ['三 3/3 match: 造什么样的船、怎样造船|用什么样的人、怎样用人|走什么样的航道、怎样走航道'],
    ],
    ['做到船只、船工、船票“三到位”。', ['三 3/3 match: 做到船只|船工|船票']],
    ['改善水域环境、陆域环境“三个环境”。', ['三 3/2 mismatch: 水域环境|陆域环境']],
    ['从山上和山下三个方面入手。', ['三 3/2 mismatch: 山上|山下']],
    ['资源、数据、技术创新和技术标准四大体系。', ['四 4/4 match: 资源|数据|技术创新|技术标准']],
    ['资源、数据、技术创新和技术标准三大体系。', ['三 3/3 match: 资源|数据|技术创新和技术标准']],
    ['分为修路、架桥，点灯以及通水等四类。', ['四 4/4 match: 修路|架桥|点灯|通水']],
    ['青石、白沙、云岭三地共管。', ['三 3/3 match: 青石|白沙|云岭']],
    ['坚持公平、公正、公开，这三条原则不变。', ['三 3/3 match: 公平|公正|公开']],
    ['以“快、准、稳”为目标，落实三项要求。', ['三 3/3 match: 快|准|稳']],
  ])('%s', (text, expected) => expect(claimsIn(text)).toEqual(expected))
})

describe('lists after their number', () => {
  it.each([
    ['坚持三个原则：公平、公正、公开。', ['三 3/3 match: 公平|公正|公开']],
    ['办好两件实事：一是修路；二是通水。', ['两 2/2 match: 修路|通水']],
    ['办好两件实事：一是修路；二是通水；三是架桥。', ['两 2/3 mismatch: 修路|通水|架桥']],
    ['开展“三比”（比作风、比效率、比实绩）竞赛。', ['三 3/3 match: 比作风|比效率|比实绩']],
    ['主要有四类，即山地、丘陵、平原、岛屿。', ['四 4/4 match: 山地|丘陵|平原|岛屿']],
    ['分为三部分：（i）甲组，（ii）乙组，以及（iii）丙组。', ['三 3/3 match: 甲组|乙组|丙组']],
    ['分三类，即大、小船，长、短网，新、旧灯。', ['三 3/3 match: 大、小船|长、短网|新、旧灯']],
    ['把好两道关：一、出海关。查证。二、靠岸关。查货。', ['两 2/2 match: 出海关。查证|靠岸关']],
    ['三环：内环、中环、外环。', ['三 3/3 match: 内环|中环|外环']],
    [
      '做到“四个结合”：修桥与修路结合，用人与育人结合，管船和管岸结合。',
      ['四 4/3 mismatch: 修桥与修路结合|用人与育人结合|管船和管岸结合'],
    ],
    ['处理好两对关系：渡口与航道，眼前与长远。', ['两 2/2 match: 渡口与航道|眼前与长远']],
    ['抓住两个方面：造船和修船，确保全年通航。', ['两 2/2 match: 造船|修船']],
    [
      '渡口实行“四统一”，即船只统一编号、票价统一公示、船工统一着装。',
      ['四 4/3 mismatch: 船只统一编号|票价统一公示|船工统一着装'],
    ],
    ['推行“三个一”：一张船票、一份保单、一次体检。', ['三 3/3 match: 一张船票|一份保单|一次体检']],
    ['推行“四个一”：一张船票、一份保单、一次体检。', ['四 4/3 mismatch: 一张船票|一份保单|一次体检']],
    ['四项功能（饮水/充电/歇脚/问询）', ['四 4/4 match: 饮水|充电|歇脚|问询']],
  ])('%s', (text, expected) => expect(claimsIn(text)).toEqual(expected))
})

describe('numbers that list nothing', () => {
  it.each([
    '新建公园、绿地、驿站12个。',
    '抓住三个方面：造船和修船，确保全年通航。',
    '渡口、船坞、灯塔可选三到五个部位。',
    '养老床位、托育点、食堂分别新增3个。',
    '严格落实中央八项规定精神。',
    '加强二级、三级医院建设。',
    '深化农村改革，壮大队伍建设、人才建设。',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '围绕增速、结构、效益提出5项指标。',
    '2024年3月5日，第三批项目开工。',
    '「開放」、「共享」這四個字寫進章程。',
    '至少选择座谈、走访、问卷其中2种方式。',
    '近3个月来，街道、社区召开会议。',
    '建成学校3所、医院2家、公园5个。',
    '提升“六要素”品质，加强餐饮、宾馆、交通、景区、商场、导游等人员培训。',
    '两个窗口为老人和学生服务。',
    '湘鄂赣三省交界处先行。',
  ])('%s', (text) => expect(claimsIn(text)).toEqual([]))
})

describe('how sure a wrong number is', () => {
  it.each([
    ['加快仓储、冷链、配送、分拣三大体系建设。', 'certain'],
    ['抓好稳岗、扩岗和拓岗两项任务。', 'certain'],
    // “菜篮子”和粮食生产 may be one.
    ['加快种业、农机、“菜篮子”和粮食生产三大体系建设。', 'possible'],
    // Where the projects stand, perhaps, and not their names.
    ['青石、白沙、云岭5个项目开工。', 'possible'],
    // Fields in which three levels work together.
    ['构建党建、综治、城管、应急三级联动机制。', 'possible'],
  ])('%s', (text, certainty) =>
    expect(parse(text, { profile: 'any' }).claims.map((claim) => claim.certainty)).toEqual([certainty]),
  )
})

describe('named sets', () => {
  it('take the size that the lexicon or the user gives them', () => {
    const text = '“四上”企业（规上工业、资质建筑业、限上批零业、限上住餐业、房地产开发业、规上服务业）'
    expect(parse(text).claims.map(({ claimed, listed, status }) => [claimed, listed, status])).toEqual([
      [6, 6, 'match'],
    ])
    expect(parse(text, { namedSets: { 四上: 5 } }).claims.every(({ claimed }) => claimed === 5)).toBe(true)
  })
})

it('reads a claim of a hundred million in no time', () => {
  expect(claimsIn('修路、架桥、通水一亿项重点工作。')).toEqual([])
})
