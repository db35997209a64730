/** Messages in Traditional Chinese, by `rule.messageId`. */
export const traditional: Readonly<Record<string, string>> = {}
