import { ELSEWHERE, LEFT_OUT } from '../language/labels/retired.ts'

/** What English says beside the number of a part that it names without pointing at it: a part that is elsewhere, gone or not yet there. */

/** The old Appendix C, a new Objective 4, There is no Annex 3, Delete Recommendation 4, A Part 20 claim. */
const BEFORE =
  /\b(?:an?|old|new|former|previous|possible|proposed|draft|another|no|(?:add|insert|delet|remov|omit|reject)(?:e|s|es|ed|t|ted|ing|ting)?(?: the)?) $/i
/** Appendix C (published separately), … which is exempt from publication, … has been deleted, … was considered but rejected. */
const BEHIND = new RegExp(
  String.raw`^[^.;!?)]{0,40}\b(?:${ELSEWHERE}|${LEFT_OUT}|to follow|tabled|on request)\b`,
)
/** The Schedule 7 power: the number is an adjective of the noun behind it. */
const THE = /\bthe $/i
const NOUN =
  /^ (?!(?:is|are|was|were|has|have|had|may|must|will|shall|can|and|or|to|of|in|on|at|by|for|as)\b)[a-z]{3,}(?<!s)\b/
/** “Annex 3” means …. */
const QUOTED = /^["”'’] (?:means|refers|is|has)\b/

/** Whether a text names a part without pointing at one of its own; `start` and `end` are those of the reference. */
export function isNamedAbsent(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 24), start)
  const behind = folded.slice(end, end + 64)
  return (
    BEFORE.test(before) ||
    BEHIND.test(behind) ||
    QUOTED.test(behind) ||
    (THE.test(before) && NOUN.test(behind))
  )
}
