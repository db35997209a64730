import { characterNames } from '../character-names.ts'
import { doubt } from './text.ts'
import { matchAt } from '../../text/matches.ts'

const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{0,30}));/y

/** What a character reference at an offset stands for and how long it is; undefined when none stands there. */
export function referenceAt(
  source: string,
  at: number,
): { readonly value: string; readonly length: number } | undefined {
  const found = matchAt(reference, source, at)
  if (!found) return undefined
  const [{ length }, decimal, hexadecimal, name] = found
  if (name !== undefined) {
    const value = characterNames[name]
    // Another name is left to micromark.
    if (value === undefined) throw doubt
    return { value, length }
  }
  const code = decimal === undefined ? parseInt(hexadecimal as string, 16) : parseInt(decimal, 10)
  // Controls, surrogates and what lies outside Unicode have rules of their own.
  if (code < 32 || (code >= 0x7f && code <= 0x9f) || code >= 0xd800) throw doubt
  return { value: String.fromCharCode(code), length }
}
