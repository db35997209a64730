/** The one empty list of all readers that find nothing: most blocks hold nothing of most kinds. */
export const none: readonly never[] = []
