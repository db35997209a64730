import type { Run, RunItem } from '../document.ts'
import { isOrdered, soundSteps } from './counted.ts'

/** Series whose labels are words: one of them in a sentence is enough. */
const WORDED = /^(?:cjk-is|cjk-di|english|article)/

/**
 * True where numbers inside a sentence are a list: three at least, which follow one another. “Clause (1) or (4)” names two. Where a mark ends
 * every member, or each is a clause of Chinese in one paragraph, less is enough.
 */
export function isListInSentence(run: Run): boolean {
  if (WORDED.test(run.scheme)) return true
  const { items } = run
  if (items.length < 3 || items.some(({ text }) => WHICH.test(text))) return false
  if (soundSteps(run) >= (items[1]?.ordinal.value === 2 ? 1 : 2)) return true
  const told = items.every(({ text }) => TOLD.test(text)) && items[0]?.block === items.at(-1)?.block
  return (told || items.slice(0, -1).every(isEnded)) && isOrdered(run)
}

/** True for a member that a mark ends; before a comma, or a full stop that may shorten a word, there are words. */
function isEnded({ text }: RunItem): boolean {
  return ENDED.test(text) || (CLAUSE.test(text) && WORDS.test(text))
}

const ENDED = /[;；。](?:\s?(?:and|or))?$/
const CLAUSE = /(?:[,，.?？!！](?:\s?(?:and|or|和|及|以及))?|\s(?:and|or))$/
/** 1) 希望成名 2) 希望富有 */
const TOLD = /^\s?\p{Script=Han}{4}/u
/** （1）所列, （3）号: a number that says which one is meant. */
const WHICH = /^\s?(?:[项項款](?!目)|[号號](?!召)|所[列述稱称指规規]|中[的所列]|的|[和與与或及]\s?[(（])/
/** Two words, or four characters of Chinese, that a member begins with. */
const WORDS = /^["“‘「『*_]*(?:\p{Script=Han}{4}|\p{L}[\p{L}\p{N}’'/-]*\s+[\p{L}\p{N}])/u
