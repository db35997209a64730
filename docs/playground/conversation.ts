import type { Answer, Question } from './check.ts'

/** What is asked of a text; the conversation numbers it. */
export type Asked = Omit<Question, 'version'>

/** Questions and their answers: an answer comes with its question, and is dropped when a newer one was asked. */
export interface Conversation {
  ask(question: Asked): void
  answered(answer: Answer): void
}

/** A conversation: `post` sends a question, `tell` hears the answers that still count. */
export function conversation(
  post: (question: Question) => void,
  tell: (answer: Answer, asked: Asked) => void,
): Conversation {
  let version = 0
  let last: Asked | undefined
  return {
    ask(question) {
      last = question
      post({ ...question, version: ++version })
    },
    answered(answer) {
      if (last && answer.version === version) tell(answer, last)
    },
  }
}
