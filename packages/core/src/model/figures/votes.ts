import { unitKey } from '../../language/numbers/units.ts'
import { none } from '../../text/none.ts'
import { ANSWER, areAnswers } from './answers.ts'
import { ofFigures, type LocalFigure } from './read.ts'
import { judged, type JudgedTotal } from './total.ts'

/** Those who may vote: 到会代表48人. */
const VOTERS = /到会|出席|在场|实到|应到|参会|与会|参加(?:表决|投票)|有表决权/
/** Votes that were cast: 收回表决票48张. */
const CAST = /(?:收回|收到|回收|有效|发出|投出)[^\d,。;:、()]{0,6}票/
/** The most characters between two votes, and between those who vote and the first. */
const NEAR = 40
const FAR = 160
/** 赞成 before its votes, and behind them. */
const BEFORE = new RegExp(`(${ANSWER})票?(?:的?有|为)?$`)
const BEHIND = new RegExp(`^(?:表示)?(${ANSWER})`)

/** The votes of a block with those who may cast them: 到会代表48人，赞成36票、反对8票、弃权4票. */
export const votesOf = ofFigures((folded, figures): readonly JudgedTotal[] => {
  if (!/反对|不赞成|不同意|不支持/.test(folded)) return none
  return figures.flatMap((total, index) => {
    const ahead = folded.slice(total.clauseStart, total.start)
    const cast = CAST.test(ahead)
    if (total.approximate || (!cast && !(unitKey(total.unit) === '人' && VOTERS.test(ahead)))) return []
    const parts = votesBehind(figures, index, folded)
    if (!parts) return []
    // Who is there need not vote.
    return [judged({ total, parts, division: 'some', relation: 'sum', exclusive: true })]
  })
})

/** The votes behind a figure, in one sentence, with nothing that counts voters anew between. */
function votesBehind(
  figures: readonly LocalFigure[],
  index: number,
  folded: string,
): readonly LocalFigure[] | undefined {
  const parts: LocalFigure[] = []
  const answers: string[] = []
  let end = figures[index]?.unitEnd ?? 0
  for (const figure of figures.slice(index + 1)) {
    const between = folded.slice(end, figure.start)
    const first = parts.length === 0
    if (between.length > (first ? FAR : NEAR) || (!first && /[。;]/.test(between)) || figure.approximate)
      break
    const answer =
      BEFORE.exec(between)?.[1] ?? BEHIND.exec(folded.slice(figure.unitEnd, figure.unitEnd + 8))?.[1]
    const counted = /^[票人名位张]$/.test(figure.unit)
    // 实到代表48人。会议审议了3项议案，经表决，赞成36票: other things may be stated before the vote.
    if (first && answer === undefined && !counted) continue
    if (answer === undefined || !counted) break
    parts.push(figure)
    answers.push(answer)
    end = figure.unitEnd
  }
  return areAnswers(answers) ? parts : undefined
}
