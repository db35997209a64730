/** Past forms of irregular verbs that stand before no noun: took, gave. */
const FINITE =
  'took said chose went came gave saw spoke wrote drew rose ran began broke drove fell flew froze grew knew rode ' +
  'shook stole swore threw wore'
/** Those that are participles as well: met, held. */
const PARTICIPLES =
  'met left won lost held made paid sent read told led put set brought thought felt bought built caught found fought ' +
  'heard kept meant sat slept sold spent stood taught understood'

const either = (words: string): string => words.replaceAll(' ', '|')

/** Source of a regular expression for a past form that is not a participle. */
export const FINITE_PAST = `(?:${either(FINITE)})`
/** Source of one for a past form that may be a participle: sailed, held. */
export const PARTICIPLE = `(?:[a-z]{2,}ed|${either(PARTICIPLES)})`
/** Source of one for any past form. */
export const PAST = `(?:${FINITE_PAST}|${PARTICIPLE})`
