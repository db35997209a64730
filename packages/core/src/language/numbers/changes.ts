/** Words for growth and for decline, and what a text says they come to. */
const UP = '增加|增长|成长|提高|提升|上升|上涨|上调|扩大|攀升|增至|升至|涨|增|升'
const DOWN = '减少|下降|降低|下调|下跌|压缩|缩短|缩减|压减|精简|缩小|减|降|跌'

/** Source of a regular expression for a Chinese word that says how a number changed. */
export const CHANGE_VERB = `(?:${UP}|${DOWN})`
/** Source of a regular expression for an English word that says so. */
export const ENGLISH_CHANGE_VERB =
  '(?:rose|risen|rise[sn]?|rising|increas(?:e[sd]?|ing)|gr[eo]wn?|growing|climb(?:s|ed|ing)?|(?:up|' +
  'down)|expand(?:s|ed)|rais(?:e[sd]?|ing)|fall(?:s|en|ing)?|fell|dropp?(?:s|ed|ing)?|' +
  'declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)|' +
  'shr[iau]nk)'
const GROWS = new RegExp(`^(?:${UP}|多)`)
const ENGLISH_GROWS = /^(?:r(?:o|i|ai)s|increas|gr[eo]w|climb|up|expand)/i

/** True when a word of change says that a number grew. */
export function grows(verb: string): boolean {
  return /[a-z]/i.test(verb) ? ENGLISH_GROWS.test(verb) : GROWS.test(verb)
}
