import { describe, expect, test } from 'vitest'
import { unfinishedClause } from './quiet.ts'

/** `|` is where the last change ended; `[` and `]` enclose the clause that waits. */
describe('the clause being written', () => {
  test.each([
    ['at the end of a line', '开头。[建立巡渠、护渠三支队|]'],
    ['at the start of a line', '上一段。\n[|]'],
    ['after a separator in the middle', '[包括清淤、|等3项重点工作]。'],
    ['after a colon in the middle', '[三个方面：|甲、乙]'],
    ['before a closing mark', '[即“清淤、护渠|”]'],
    ['before blanks', '[三项机制|]  \n下一段'],
    ['in English', '[three priorities: clear duties|]'],
    ['after a comma', '已完成，[三项机制|]'],
    ['in the middle of a word', '一，[建立|三支队伍]，二'],
    ['before other text on a line', '[|建立三支队伍]。'],
  ])('%s', (_name, marked) => {
    const text = marked.replace(/[[|\]]/g, '')
    const start = marked.indexOf('[')
    expect(unfinishedClause(text, marked.indexOf('|') - 1)).toEqual({ start, end: marked.indexOf(']') - 2 })
  })

  test.each([
    ['after a full stop', '建立三支队伍。|'],
    ['after a comma', '建立三支队伍，|'],
    ['after a semicolon', '建立三支队伍；|'],
  ])('none %s', (_name, marked) => {
    expect(unfinishedClause(marked.replace('|', ''), marked.indexOf('|'))).toBeUndefined()
  })
})
