/** True when a text ends in a colon, blanks aside. */
export function endsInColon(text: string): boolean {
  const end = text.trimEnd()
  return end.endsWith(':') || end.endsWith('：')
}
