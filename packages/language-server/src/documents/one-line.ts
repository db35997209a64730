/** Characters that a member may take in a list of them. */
const most = 60

/** A text of the document on one line; cut where that saves more than a few letters. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > most * 1.25 ? `${characters.slice(0, most).join('')}…` : line
}
