import { expect, it } from 'vitest'
import { parse } from './model.ts'

const values = (text: string): Record<string, string> =>
  Object.fromEntries(Object.entries(parse(text).metadata).map(([key, part]) => [key, part.value as string]))

it.each<[string, string, Record<string, string>]>([
  [
    'front matter',
    '---\ntitle: 柳河防火方案\nissuer: 柳河县林业局\ndate: 2024-09-03\nsource: 柳河日报\n---\n\n正文。\n',
    { title: '柳河防火方案', issuer: '柳河县林业局', published: '2024-09-03', source: '柳河日报' },
  ],
  [
    'a value that is not a date counts for nothing',
    '---\ntitle: A\npublished: true\n---\n\nText.\n',
    { title: 'A' },
  ],
  [
    'an official document: title in two lines, signature below',
    '柳河县人民政府关于切实做好\n秋季防火工作的通知\n柳政发〔2024〕5号\n各乡镇人民政府：\n秋季天干物燥，请抓好落实，确保安全。\n柳河县人民政府\n2024年9月3日\n',
    {
      title: '柳河县人民政府关于切实做好秋季防火工作的通知',
      issuer: '柳河县人民政府',
      published: '2024-09-03',
    },
  ],
  [
    'labelled lines',
    '标题：柳河防火纪实\n来源：柳河日报\n发布时间：2024-09-03 10:00\n\n一、背景\n\n天干。\n',
    { title: '柳河防火纪实', source: '柳河日报', published: '2024-09-03' },
  ],
  [
    'a heading wins over the name of a site',
    'Riverside Council\n\n# Cycling policy\n\nPublished 3 September 2024\n\nText follows here.\n',
    { title: 'Cycling policy', published: '2024-09-03' },
  ],
  ['a sentence is not a title', '昨天下午，柳河县召开了防火工作会议。会议要求抓好落实。\n', {}],
  ['nothing', '', {}],
])('%s', (_, text, expected) => {
  expect(values(text)).toEqual(expected)
})

it('spans point into the text, with a byte order mark and CRLF', () => {
  const text = '\uFEFF---\r\ntitle: "柳河"\r\ndate: 2024-09-03\r\n---\r\n\r\n正文。\r\n'
  const { title, published } = parse(text).metadata
  expect(text.slice(title?.span.start, title?.span.end)).toContain('柳河')
  expect(text.slice(published?.span.start, published?.span.end)).toBe('2024-09-03')
})
