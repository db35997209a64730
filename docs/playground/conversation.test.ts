import { expect, it } from 'vitest'
import type { Answer, Question } from './check.ts'
import { conversation, type Asked } from './conversation.ts'

const asked = (text: string): Asked => ({ text, locale: 'en', profile: 'auto' })

it('tells an answer with the text that it answers, and none that a newer question has overtaken', () => {
  const posted: Question[] = []
  const told: string[] = []
  const { ask, answered } = conversation(
    (question) => posted.push(question),
    (answer, { text }) => told.push(`${answer.version} ${text}`),
  )
  const answerTo = ({ version }: Question) => answered({ version } as Answer)
  ask(asked('甲'))
  ask(asked('甲乙'))
  for (const question of posted) answerTo(question)
  expect(told).toEqual(['2 甲乙'])
  ask(asked('丙'))
  expect(told).toEqual(['2 甲乙'])
  answerTo(posted[2]!)
  expect(told).toEqual(['2 甲乙', '3 丙'])
})
