// A folder of documents for benchmarks: all different, all the same in every run.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const places = ['城东', '柳溪', '北岭', '新桥', '沙洲', '南坪', '梅园', '石塘', '青湖', '白鹤']
const subjects = [
  ...['便民服务', '河道管护', '社区养老', '校门疏导', '垃圾分类', '农田水利', '图书流转', '邻里调解'],
  ...['路灯改造', '就业帮扶'],
]
const verbs = ['完善', '健全', '优化', '推进', '开展', '组织', '建立', '落实', '公开', '延伸']
const things = [
  ...['值班制度', '巡查台账', '议事平台', '代办清单', '预约渠道', '回访机制', '积分办法', '培训课程'],
  ...['共享场地', '应急预案'],
]
const digits = '零一二三四五六七八九十'

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A document of about `bytes` bytes of UTF-8: sections, actions, claims that hold, a table, figures. */
export function documentOf(number, bytes = 14_000) {
  const next = random(number + 1)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const work = () => `${pick(verbs)}${pick(places)}${pick(things)}`
  const works = (count) => Array.from({ length: count }, work).join('、')
  const sentence = () =>
    `${pick(places)}街道围绕${pick(subjects)}，${work()}，全年办理${Math.floor(next() * 900) + 100}件，群众满意度达到${(90 + next() * 9).toFixed(1)}%。`
  const action = (index) => {
    const count = 2 + Math.floor(next() * 4)
    return (
      `${digits[index + 1]}是坚持${pick(subjects)}为民，实施${pick(places)}${pick(subjects)}行动。` +
      `包括${works(count)}等${count}项重点工作。${Array.from({ length: 4 }, sentence).join('')}`
    )
  }
  const parts = [
    `# ${pick(places)}${pick(subjects)}案例（${number}）`,
    '',
    '## 一、背景',
    '',
    sentence() + sentence(),
    '',
    '## 二、做法',
    '',
  ]
  let size = 0
  for (let index = 0; size < bytes - 1200; index = (index + 1) % 6) {
    if (index === 0) parts.push(`### ${work()}`, '')
    const text = action(index)
    size += Buffer.byteLength(text) + 2
    parts.push(text, '')
  }
  parts.push(
    '## 三、成效',
    '',
    '| 项目 | 件数 |',
    '| --- | ---: |',
    '| 受理 | 40 |',
    '| 咨询 | 60 |',
    '| 合计 | 100 |',
    '',
  )
  parts.push('## 四、启示', '', `要把握好三个原则：${works(3)}。`, '')
  return parts.join('\n')
}

/** Writes `count` documents into a folder, a hundred to a sub-folder. */
export function writeCorpus(folder, count, bytes) {
  for (let number = 0; number < count; number++) {
    const sub = join(folder, String(Math.floor(number / 100)).padStart(4, '0'))
    if (number % 100 === 0) mkdirSync(sub, { recursive: true })
    writeFileSync(join(sub, `${String(number).padStart(6, '0')}.md`), documentOf(number, bytes))
  }
}
