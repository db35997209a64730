/** A name as outlines show it: on one line, and of a length that can be read. */
export function oneName(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 120)
}
