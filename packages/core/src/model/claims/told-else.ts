import type { Counted, Stretch } from './candidate.ts'
import type { Scan } from './scan.ts'
import { CLOSING_WORDS } from './words/zh.ts'

/**
 * “四大工程”：让群众更有…, 两项改革：背景、做法、成效: what follows tells of what is counted; 两份证明：护照、驾照或户口簿: some are to be
 * chosen.
 */
export function tellsElse(scan: Scan, body: Stretch, items: readonly Stretch[], value: number): boolean {
  const chosen = items.length > value && /.或./.test(scan.text.slice(items.at(-2)?.end, items.at(-1)?.end))
  return chosen || TELLS.test(scan.of(body)) || items.every((item) => ASPECTS.test(scan.of(item)))
}

const TELLS = /^\s?(?:让|使|令|共\d|[均都皆])/
const ASPECTS = new RegExp(
  `^(?:${CLOSING_WORDS}|背景|现状|路径|做法|成效|经验|理念|实践|思考|原因|意义|内涵|特征|探索)+$`,
)

/** “两化一体”: one more thing may be counted than the first number says. */
export function countsOneMore({ text, partner }: Scan, { quote, numeral }: Counted): boolean {
  return /[^个批]一[一-鿿]$/.test(text.slice(numeral.end, partner[quote]))
}
