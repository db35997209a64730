import { fold } from '../fold.ts'
import type { Label } from './label.ts'

/** What tells series apart: 首先 and 第二 are one, 1. and 1、 are one, 一是 and 一要 are two. */
export function schemeOf({ style, form }: Pick<Label, 'style' | 'form'>): string {
  if (style === 'arabic-dot' || style === 'cjk-paren' || style === 'circled') return style
  if (style === 'cjk-comma') return form.startsWith('壹') ? 'cjk-comma:壹' : style
  if (style === 'arabic-paren') return /^[(（⑴]/.test(form) ? style : 'arabic-paren:half'
  if (style === 'cjk-di') return form.startsWith('其N') ? 'cjk-di:其' : style
  if (style === 'english') return form === 'N' ? 'english:one' : style
  return `${style}:${compact(form)}`
}

const compacted = new Map<string, string>()

/** A form folded, without blanks, in small letters where it is a word (PART II, Part III); documents use a few forms many times. */
function compact(form: string): string {
  const known = compacted.get(form)
  if (known !== undefined) return known
  const made = fold(form)
    .replace(/\s/g, '')
    .replace(NAMED, (_, word: string, rest: string) => word.toLowerCase() + rest)
  if (compacted.size < MOST_FORMS) compacted.set(form, made)
  return made
}

/** PART II: and Part III are of one series. */
const NAMED = /^([A-Za-z]{3,})(\d*(?:N|\(A\)))[.:]?$/
const MOST_FORMS = 200

/** The rank of labels that stand under any other and head no section: 一是, First, (a), 1.1. */
export const LEAF_RANK = 40

/** The level of a label, smaller is higher: 篇 > 章 > 节 > 条 > 壹、 > 一、 > （一） > 1. > （1） > 1) > ① > all others. */
export function rankOf({ style, form }: Pick<Label, 'style' | 'form'>): number {
  switch (style) {
    case 'chapter':
      return /[篇编編]|部分|^part/i.test(form) ? 10 : /[节節]/.test(form) ? 12 : 11
    case 'article':
      return 12.3
    case 'cjk-comma':
      return form.startsWith('壹') ? 12.5 : 13
    case 'cjk-paren':
      return 14
    case 'arabic-dot':
      return 16
    case 'arabic-paren':
      return /^[(（⑴]/.test(form) ? 26 : 27
    case 'circled':
      return 28
    default:
      return /^第.*(?:之N|\(A\).)$/.test(form) ? 12.4 : LEAF_RANK
  }
}
