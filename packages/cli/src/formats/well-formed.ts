/** A text with every lone surrogate replaced by U+FFFD, so that it can be encoded. */
export const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd')
