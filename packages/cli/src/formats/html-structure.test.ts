import { lint, parse } from '@policydoc/core'
import { expect, test } from 'vitest'
import { structurePicture } from './html-structure.ts'

const picture = (text: string): string => {
  const document = parse(text, { profile: 'any' })
  return structurePicture(document, lint(document), 'Structure')
}

test('boxes hold the sections and actions of a document with the counts of key work', () => {
  const drawn = picture(
    '# 夜间照明\n\n## 一、做法\n\n一是完善制度，实施强基行动。包括修订规则、编制清单、公开结果、开展回访等3项重点工作。\n\n## 三、成效\n\n路灯亮。\n',
  )
  expect(drawn).toMatch(/^<svg [^>]*role="img" aria-label="Structure"/)
  const boxes = Array.from(
    drawn.matchAll(/<g class="node ([^"]+)"[^>]*><title>([^<]+)/g),
    ([, ...box]) => box,
  )
  expect(boxes).toEqual([
    ['document', '夜间照明'],
    ['section problem error', '一、做法'],
    ['action mismatch problem error', '一是强基行动 4/3'],
    ['section problem error', '三、成效'],
  ])
  expect(drawn).not.toMatch(/tabindex|data-fold/)
})

test('a long document has its first parts, one without sections nothing', () => {
  expect(picture('第一段。\n')).toBe('')
  const many = Array.from({ length: 500 }, (_, at) => `## 第${at + 1}章 甲\n\n乙。\n`).join('\n')
  expect(picture(many).match(/<rect/g)).toHaveLength(401)
})
