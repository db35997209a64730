/** Answers to one question, in Chinese: each is one word of those that say the same. */
const ANSWERS = [
  '赞成 同意 支持',
  '反对 不赞成 不同意 不支持',
  '弃权',
  '无所谓 无意见 没意见 没有意见 未表态 不表态 中立 说不清 不清楚',
].map((row) => row.split(' '))

/** Grades that are given one at a time; 合格 is also said of all that are better. */
const SCALES = [
  '非常满意 很满意 满意 比较满意 较满意 基本满意 一般 不太满意 不满意 很不满意',
  '优秀 优良 良好 中等 一般 较差 不合格',
].map((row) => row.split(' '))

/** Source of a regular expression for an answer in folded Chinese text. */
export const ANSWER = `(?:${[...ANSWERS, ...SCALES]
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})`

/** True when answers are for and against something, with or without those who say neither, or grades of one scale; each once. */
export function areAnswers(answers: readonly string[]): boolean {
  const grades = new Set(answers)
  if (
    grades.size > 1 &&
    grades.size === answers.length &&
    SCALES.some((row) => answers.every((one) => row.includes(one)))
  )
    return true
  const kinds = answers.map((answer) => ANSWERS.findIndex((row) => row.includes(answer)))
  return (
    kinds.length > 1 &&
    new Set(kinds).size === kinds.length &&
    !kinds.includes(-1) &&
    kinds.includes(0) &&
    kinds.includes(1)
  )
}
