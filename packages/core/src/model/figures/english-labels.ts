/** Answers to one question. */
const ANSWERS =
  'for favour favor support agree yes against opposed disagree no abstained abstaining abstentions abstention undecided unsure neutral'

/** Words of one row, in the singular: what is one of them is not one of the others. */
const ROWS =
  `women men|woman man|female male|girl boy|adult children|full-time part-time|online offline|new existing old|urban rural|
public private|local domestic foreign overseas international|primary secondary tertiary|large medium small|high medium low|elected appointed|open closed|
permanent temporary|import export|passed failed|approved rejected refused withdrawn|won lost drawn|completed pending|internal external|
north south east west|${ANSWERS}`
    .split(/\|\n?/)
    .map((row) => row.split(' '))

/** The words of a label in the singular; northern is north. */
function wordsOf(label: string): readonly string[] {
  return (label.match(/[a-z-]+/g) ?? []).map((word) => word.replace(/(?<=[^s]{3})s$|(?<=th|st)ern$/, ''))
}

/** True when the labels of parts are opposites (women, men), or the last is the rest. */
export function areEnglishOpposites(labels: readonly string[]): boolean {
  const words = labels.map(wordsOf)
  if (words.at(-1)?.some((word) => /^(?:rest|remaining|remainder|others?)$/.test(word))) return true
  return ROWS.some(
    (row) =>
      new Set(words.map((own) => own.find((word) => row.includes(word)))).size === labels.length &&
      words.every((own) => own.some((word) => row.includes(word))),
  )
}

/** True when two labels leave nothing between them: women and men, imports and exports. */
export function areAllInEnglish(labels: readonly string[]): boolean {
  const [first = [], second = []] = labels.map(wordsOf)
  if (labels.length !== 2) return false
  const splits = ([one = '', other = '']: readonly string[]): boolean =>
    (first.includes(one) && second.includes(other)) || (first.includes(other) && second.includes(one))
  return ROWS.some((row) => row.length === 2 && splits(row))
}

/** True when every label names a place or a purpose with one preposition: in Ayr, in Bute; for oars, for sails. */
export function shareOnePreposition(labels: readonly string[]): boolean {
  const prepositions = labels.map(
    (label) => /^(?:[a-z]+ )?(in|on|at|from|by|for|to) (?:the )?[a-z]/.exec(label)?.[1],
  )
  return prepositions[0] !== undefined && new Set(prepositions).size === 1
}

const ANSWER = new RegExp(`\\b(?:${ANSWERS.replaceAll(' ', '|')})\\b`)
/** An answer with what joins it to its number: were against, voting in favour. */
const ANSWER_ALONE = new RegExp(
  String.raw`^(?:(?:were|was|are|is|who|voted|voting|said|answered|in|them|of) )*(?:${ANSWERS.replaceAll(' ', '|')})$`,
)

/** True when labels are the answers to one question, which the first of them may name: for the plan, against, undecided. */
export function areEnglishAnswers(labels: readonly string[]): boolean {
  const [first = '', ...others] = labels
  return (
    ANSWER.test(first) &&
    others.length > 0 &&
    others.every((label) => ANSWER_ALONE.test(label) && label !== first)
  )
}
