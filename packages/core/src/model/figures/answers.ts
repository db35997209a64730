/** Answers to one question, in Chinese: each is one word of those that say the same. */
const ANSWERS = [
  '赞成 同意 支持',
  '反对 不赞成 不同意 不支持',
  '弃权',
  '无所谓 未表态 不表态 中立 说不清 不清楚',
].map((row) => row.split(' '))

/** Source of a regular expression for an answer in folded Chinese text. */
export const ANSWER = `(?:${ANSWERS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})`

/** True when answers are for and against something, with or without those who say neither, each once. */
export function areAnswers(answers: readonly string[]): boolean {
  const kinds = answers.map((answer) => ANSWERS.findIndex((row) => row.includes(answer)))
  return (
    kinds.length > 1 &&
    new Set(kinds).size === kinds.length &&
    !kinds.includes(-1) &&
    kinds.includes(0) &&
    kinds.includes(1)
  )
}
