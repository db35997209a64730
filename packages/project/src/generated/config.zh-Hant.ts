/** Traditional Chinese, generated from the Simplified messages. */
export const traditional: Readonly<Record<string, string>> = {}
