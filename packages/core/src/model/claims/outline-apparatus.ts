import type { Group } from './outline-groups.ts'
import type { View } from './outline-headings.ts'

/** What stands in a list or among headings without being one of the things that are counted. */
const APPARATUS =
  /^(?:(?:note|nb|n\.b\.|caveat|warning|tip)\b\s*[:.–—-]|the (?:remaining|other|rest)\b|(?:notes?|conclusions?|concluding remarks|summary|overview|introduction|background|references|sources|next steps|see also|further reading|trade-?offs|discussion|acknowledge?ments|glossary|contents|table of contents|the way forward)$|(?:appendix|annex)\b)/i

/** How many members of a list an editor could leave uncounted: notes, a conclusion, what is left over. */
export function apparatusOf({ blocks, groups }: View, { members }: Group): number {
  return members.filter((member) => {
    const prose = blocks[member]?.prose ?? ''
    const from = groups.marks[member]?.end ?? 0
    return APPARATUS.test(prose.slice(from, from + 60).trim())
  }).length
}
