import type { Ordinal, RunItem } from '../document.ts'

/** What numbering meets on its way through a document, in order. */
export type NumberingEvent =
  | {
      readonly kind: 'label'
      readonly block: number
      readonly ordinal: Ordinal
      readonly scheme: string
      /** Smaller stands above: a label ends the runs of all larger ranks. */
      readonly rank: number
      readonly placement: 'line' | 'inline'
      /** Offset in the block's prose after the label. */
      readonly textStart: number
      /** List items are told apart by their lists. */
      readonly item: boolean
      /** The item that it makes where the block holds no other label of its run, once that was asked for. */
      whole?: RunItem | undefined
    }
  | { readonly kind: 'heading'; readonly block: number; readonly depth: number }
  | { readonly kind: 'annex'; readonly block: number }
  /** Text outside lists: however much of it, once. */
  | { readonly kind: 'text' }

/** A label among the events. */
export type LabelEvent = Extract<NumberingEvent, { kind: 'label' }>
