import { expect, it } from 'vitest'
import { dateIn } from './dates.ts'

it.each([
  ['2024年07月02日09:48', '2024-07-02', '2024年07月02日'],
  ['２０２４年７月２日', '2024-07-02', '２０２４年７月２日'],
  ['二〇〇四年十月十五日', '2004-10-15', '二〇〇四年十月十五日'],
  ['一九九七年四月二十八日印发', '1997-04-28', '一九九七年四月二十八日'],
  ['时间：2026-02-09 10:00', '2026-02-09', '2026-02-09'],
  ['2024/3/5', '2024-03-05', '2024/3/5'],
  ['Published 2 July 2024', '2024-07-02', '2 July 2024'],
  ['Sept. 3rd, 2021', '2021-09-03', 'Sept. 3rd, 2021'],
])('%s', (text, iso, part) => {
  const date = dateIn(text)
  expect(date?.iso).toBe(iso)
  expect(text.slice(date?.start, date?.end)).toBe(part)
})

it.each(['2024年13月2日', '2024年7月', '12024-07-021', '3-4-5', ''])('no date: %s', (text) => {
  expect(dateIn(text)).toBeUndefined()
})
