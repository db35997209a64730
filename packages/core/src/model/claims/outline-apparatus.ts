import type { Group } from './outline-groups.ts'
import type { View } from './outline-headings.ts'

/** What stands in a list or among headings without being one of the things that are counted. */
const APPARATUS =
  /^(?:(?:note|nb|n\.b\.|caveat|warning|tip)\b\s*[:.–—-]|(?:the (?:remaining|other|rest)|each|every|both|neither)\b|(?:notes?|conclusions?|concluding remarks|summary|overview|introduction|background|references|sources|next steps|see also|further reading|trade-?offs|discussion|acknowledge?ments|glossary|contents|table of contents|the way forward)$|(?:appendix|annex)\b)/i

/** 2a., 2b.: put in between the members of a list. */
const INSERTED = /^other:\d+a[.)]$/i

/** How many labels that were put in later stand between the members of a list. */
export function insertedIn({ groups }: View, { members }: Group): number {
  const between = groups.marks.slice(members[0], members.at(-1))
  return between.filter((mark) => mark && INSERTED.test(mark.scheme)).length
}

/** How many members of a list an editor could leave uncounted: notes, a conclusion, what is left over, what is said of each. */
export function apparatusOf({ blocks, groups }: View, { members }: Group): number {
  return members.filter((member) => {
    const prose = blocks[member]?.prose ?? ''
    const from = groups.marks[member]?.end ?? 0
    return APPARATUS.test(prose.slice(from, from + 60).trim())
  }).length
}
