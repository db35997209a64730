import { write } from './place.mjs'
import { traditional } from './traditional.mjs'

const text = (en, hans) => ({ en, 'zh-Hans': hans })

/** What the pictures of the walkthrough say. */
const words = {
  before: text('The plan sets out three', '包括完善制度、建强队伍、搭建平台、优化服务等'),
  number: text('three', '3'),
  right: text('four', '4'),
  after: text('priorities: roads, schools,', '项重点工作'),
  rest: text('homes and parks.', '，逐项落实到人。'),
  message: text('“three priorities” lists 4.', '“3项重点工作”列出了 4 项'),
  members: text('roads · schools · homes · parks', '完善制度 · 建强队伍 · 搭建平台 · 优化服务'),
  fix: text('Change “three” to “four”', '将“3”改为“4”'),
  disable: text('Leave this number unchecked', '此处不检查'),
  plan: text('Plan', '工作方案'),
  background: text('1. Background', '一、背景'),
  practice: text('2. Approach', '二、做法'),
  outcomes: text('3. Outcomes', '三、成效'),
  discussion: text('4. Lessons', '四、探讨'),
  one: text('Safer crossings', '一窗办理行动'),
  two: text('Quieter streets', '村级代办行动'),
  three: text('Cleaner air', '一网通办行动'),
  problem: text('1 problem', '1 个问题'),
  comment: text('A rule off, or stricter.', '不用某条规则，或改变其严重程度。'),
  names: text('Names whose number is not counted.', '名称固定的提法，数目不逐项核对。'),
  name: text('three pillars', '八步工作法'),
  size: text('3', '8'),
}

// As attributes: the page of a walkthrough refuses styles written into elements.
const colours = {
  text: 'var(--vscode-editor-foreground, #3b3b3b)',
  soft: 'var(--vscode-descriptionForeground, #6b6b6b)',
  ground: 'var(--vscode-editorWidget-background, #f8f8f8)',
  edge: 'var(--vscode-contrastBorder, var(--vscode-widget-border, #c8c8c8))',
  focus: 'var(--vscode-focusBorder, #005fb8)',
  error: 'var(--vscode-editorError-foreground, #e51400)',
  right: 'var(--vscode-testing-iconPassed, #388a34)',
  marked: 'var(--vscode-list-activeSelectionBackground, #e8e8e8)',
  onMarked: 'var(--vscode-list-activeSelectionForeground, #000)',
}
const wide = (line) =>
  [...line].reduce((sum, one) => sum + (one.codePointAt(0) >= 0x2e80 || /[“”·]/.test(one) ? 15 : 7.8), 0)
const escaped = (line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const say = (x, y, line, colour = 'text', more = '') =>
  `<text x="${x}" y="${y}" fill="${colours[colour]}" ${more}>${escaped(line)}</text>`
const box = (x, y, width, height, edge = 'edge', ground = 'ground') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5" fill="${colours[ground]}" stroke="${colours[edge]}"/>`
const line = (d, colour) => `<path d="${d}" fill="none" stroke="${colours[colour]}" stroke-width="1.5"/>`
const wave = (x, y, width) =>
  line(`M${x} ${y}${'q2 -4 4 0t4 0'.repeat(Math.max(1, Math.round(width / 8)))}`, 'error')

/** The sentence whose number does not count what it lists; the number stands where the language puts it. */
function sentence(t, number, isWrong) {
  const first = t('before').replace(/ three$/, ' ')
  const start = 24 + wide(first)
  const next = start + wide(number) + (/[a-z]/.test(number) ? 8 : 0)
  return [
    box(8, 8, 484, 74),
    say(24, 40, first),
    say(start, 40, number),
    ...(isWrong ? [wave(start, 47, wide(number))] : []),
    ...(/[a-z]/.test(number)
      ? [say(24, 66, `${t('after')} ${t('rest')}`)]
      : [say(next, 40, t('after')), say(24, 66, t('rest').replace(/^，/, ''))]),
    `<rect x="400" y="52" width="44" height="20" rx="4" fill="${colours.marked}"/>`,
    say(409, 67, isWrong ? '4/3' : '4/4', 'onMarked'),
  ].join('')
}

const rows = (t) => [
  [0, t('background'), '', 'text'],
  [0, t('practice'), t('problem'), 'error'],
  [1, t('one'), '3/3', 'right'],
  [1, t('two'), `4/3 · ${t('problem')}`, 'error'],
  [1, t('three'), '2/2', 'right'],
  [0, t('outcomes'), '', 'text'],
]

const pictures = {
  check: (t) =>
    sentence(t, t('number'), true) +
    box(24, 100, 440, 66, 'error') +
    say(40, 128, t('message')) +
    say(40, 152, t('members'), 'soft'),
  fix: (t) =>
    sentence(t, t('right'), false) +
    box(24, 100, 330, 74) +
    `<rect x="28" y="105" width="322" height="31" rx="4" fill="${colours.marked}"/>` +
    say(60, 126, t('fix'), 'onMarked') +
    say(60, 160, t('disable')) +
    line('M38 120l4 5l8 -10', 'focus'),
  structure: (t) =>
    box(8, 8, 484, 192) +
    rows(t)
      .map(([depth, label, count, colour], index) => {
        const [x, y] = [44 + depth * 28, 38 + index * 29]
        const dot = `<circle cx="${x - 14}" cy="${y - 5}" r="5" fill="none" stroke="${colours[colour]}" stroke-width="1.5"/>`
        return (
          dot + say(x, y, label) + say(x + wide(label) + 14, y, count, colour === 'text' ? 'soft' : colour)
        )
      })
      .join(''),
  diagram: (t) => {
    const sections = ['background', 'practice', 'outcomes', 'discussion'].map((id, index) => [
      t(id),
      14 + index * 48,
    ])
    const actions = ['one', 'two', 'three'].map((id, index) => [
      t(id),
      14 + index * 48,
      ['3/3', '4/3', '2/2'][index],
    ])
    return (
      box(8, 84, 86, 32, 'focus') +
      say(20, 105, t('plan')) +
      sections
        .map(
          ([label, y]) =>
            line(`M94 100C116 100 104 ${y + 16} 126 ${y + 16}`, 'edge') +
            box(126, y, 128, 32, 'focus') +
            say(138, y + 21, label),
        )
        .join('') +
      actions
        .map(([label, y, count], index) => {
          const edge = index === 1 ? 'error' : 'edge'
          return (
            line(`M254 78C276 78 270 ${y + 16} 292 ${y + 16}`, 'edge') +
            box(292, y, 200, 32, edge) +
            say(304, y + 21, label) +
            say(456, y + 21, count, index === 1 ? 'error' : 'right')
          )
        })
        .join('')
    )
  },
  configure: (t) =>
    box(8, 8, 484, 192) +
    say(24, 34, '.policydocrc', 'soft') +
    [
      ['{', 'text'],
      [`  "profile": "case-report",`, 'text'],
      [`  // ${t('comment')}`, 'soft'],
      [`  "rules": { "section-order": "error" },`, 'text'],
      [`  // ${t('names')}`, 'soft'],
      [`  "namedSets": { "${t('name')}": ${t('size')} }`, 'text'],
      ['}', 'text'],
    ]
      .map(([row, colour], index) => say(24, 58 + index * 21, row, colour, 'xml:space="preserve"'))
      .join(''),
}

/** The languages of the pictures, by the ending of their files. */
const languages = {
  en: (each) => each.en,
  'zh-cn': (each) => each['zh-Hans'],
  'zh-tw': (each) => traditional(each['zh-Hans']),
}

/** Where the picture of a step is, in each language: a text of the manifest. */
export const pictureTexts = Object.fromEntries(
  Object.keys(pictures).map((step) => [
    `walk.${step}.picture`,
    Object.fromEntries(Object.keys(languages).map((id) => [id, `walkthrough/${step}.${id}.svg`])),
  ]),
)

/** Writes the pictures of the walkthrough, each in one language and in the colours of the editor. */
export async function writeWalkthroughPictures() {
  for (const [step, draw] of Object.entries(pictures))
    for (const [id, pick] of Object.entries(languages)) {
      const body = draw((word) => pick(words[word]))
      const font = 'font-family="var(--vscode-font-family), sans-serif" font-size="15"'
      await write(
        `extension/walkthrough/${step}.${id}.svg`,
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 ${step === 'check' || step === 'fix' ? 182 : 208}" ${font}>${body}</svg>\n`,
      )
    }
}
