import { MONTH } from '../language/dates/months.ts'

/** A label of its own at the beginning of a line or bracket, in bold or not, and what stands behind its colon. */
const labelled = (words: string): RegExp =>
  new RegExp(String.raw`(?:^|[\n(;|]|\. )[ \t>*_-]*(?:${words})[*_]*:[*_]*[ \t]*([^;\n()|]{2,160})`, 'i')
const leadLabel = labelled(
  String.raw`(?:(?:[a-z]+ )?(?:lead|owner)|responsible)(?: [a-z]+)?|responsibility|led by`,
)
const supportLabel = labelled(String.raw`support(?:ed by)?|supporting [a-z]+|(?:[a-z]+ )?partners?`)
const dueLabel = labelled(
  'due(?: date)?|deadline|timescale|timeframe|timeline|target date|completion|by when',
)

const YEAR = String.raw`(?:19|20)\d\d(?:[–/-](?:20)?\d\d)?(?![\d%])`
/** by June 2025; by the end of 2026; by 31 March; by Q3 2026. */
const due = new RegExp(
  String.raw`\bby ((?:(?:the )?end (?:of )?|(?:early|mid|late)[ -])?(?:${YEAR}|(?:(?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\b(?: \d{1,2}(?!\d))?|` +
    String.raw`Q[1-4]|spring|summer|autumn|winter)(?:,? ${YEAR})?))`,
  'i',
)

/** Who leads or supports in English, as their label has them, and by when it is due. */
export function englishAssignment(passage: string): { lead: string[]; support: string[]; due: string } {
  const valueOf = (label: RegExp): string[] => {
    const value = label
      .exec(passage)?.[1]
      ?.replace(/[*_]+/g, '')
      .split(/\.(?: |$)|, (?=[A-Za-z ]{3,20}:)/)[0]
      ?.trim()
    return value ? [value] : []
  }
  return {
    lead: valueOf(leadLabel),
    support: valueOf(supportLabel),
    due: valueOf(dueLabel)[0] ?? due.exec(passage)?.[1] ?? '',
  }
}
