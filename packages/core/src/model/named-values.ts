/** Names and the values that a text gives them respectively, where one of either is missing; in a block, in offsets of its prose. */
export interface NamedValues {
  readonly names: readonly string[]
  /** How many there are. */
  readonly count: number
  readonly values: number
  /** True where “respectively” tells them. */
  readonly english?: true
  readonly start: number
  readonly end: number
}
