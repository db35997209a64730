import { characterSet, codeAt } from './character-set.ts'

const passed = characterSet('"”’)）* \t\n\r\u00a0\u3000')

/** True when a text ends in a colon, blanks and closing marks aside. */
export function endsInColon(text: string): boolean {
  let last = text.length - 1
  while (passed(codeAt(text, last))) last--
  const code = codeAt(text, last)
  return code === 0x3a || code === 0xff1a
}
