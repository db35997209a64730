import { expect, test } from 'vitest'
import { isAroundText } from './matter-names.ts'

test.each([
  'Copyright',
  'Related Information',
  'Table of Contents',
  'Appendix A',
  '附件2',
  '七、参考文献',
  '名词解释',
])('around the text: %s', (title) => expect(isAroundText(title)).toBe(true))

test.each(['Challenge', 'Reference model', '附则', '附加任务', 'Indexing the archive', '三、成效'])(
  'a section of the text: %s',
  (title) => expect(isAroundText(title)).toBe(false),
)
