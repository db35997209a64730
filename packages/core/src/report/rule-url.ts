/** The address of a rule's page. */
export function ruleUrl(id: string): string {
  return `https://policydoc.dev/rules/${encodeURIComponent(id)}`
}
