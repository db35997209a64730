import { schemeOf } from '../../language/labels/scheme.ts'
import type { Label } from '../../language/labels/label.ts'
import { leadingOrdinal } from '../../language/labels/table.ts'
import { fold } from '../../language/fold.ts'
import { none } from '../../text/none.ts'
import { oncePerBlock, oncePerPlace, type Block, type LocalBlock } from '../../tree/block.ts'
import type { Ordinal } from '../document.ts'
import { proseLabel } from '../leading.ts'
import { candidatesIn } from '../series.ts'

/** A label as it stands in a block: in prose offsets, or in its list marker. */
export interface BlockLabel extends Label {
  /** Labels of one scheme at one depth of quotation may be one series. */
  readonly scheme: string
  /** True when the label is the marker of a Markdown list item; its offsets are then those of the marker. */
  readonly marker: boolean
}

const LABELLED = new Set(['heading', 'text', 'item'])

/** The label that a block begins with, read without regard to other blocks; null when there is none. */
export const leadingLabel = oncePerBlock((local): BlockLabel | null =>
  LABELLED.has(local.kind) ? (markerLabel(local) ?? labelOfProse(local)) : null,
)

/** Labels inside a block's prose, that at its beginning left out. */
export const innerLabels = oncePerBlock((local): readonly Label[] => {
  const candidates = LABELLED.has(local.kind) ? candidatesIn(local) : none
  return candidates.length
    ? candidates.filter(({ start }) => local.prose.slice(0, start).trim() !== '')
    : none
})

function labelOfProse(local: LocalBlock): BlockLabel | null {
  const found = proseLabel(local)
  return found ? { scheme: schemeAt(local, found), marker: false, ...found } : null
}

function markerLabel(local: LocalBlock): BlockLabel | undefined {
  const match = /^(\d{1,9})([.)])/.exec(local.marker?.text ?? '')
  if (!match) return undefined
  const [text, digits = '', mark = ''] = match
  const shape = { style: mark === '.' ? 'arabic-dot' : 'arabic-paren', form: `N${mark}` } as const
  return {
    value: Number(digits),
    scheme: schemeAt(local, shape),
    start: 0,
    end: text.length,
    numeralStart: 0,
    numeralEnd: digits.length,
    marker: true,
    ...shape,
    ...retiredRange(text, local.prose),
    // 2024. is a year, unless it follows 2023.
    ...(digits.length > 3 ? { doubtful: true } : {}),
  }
}

/** 5. to 7. (Repealed): Markdown takes the first number alone for the marker of an item. */
function retiredRange(text: string, prose: string): Pick<Label, 'through'> {
  if (!/^(?:to|through|and|至|到|[-–—~])\s?\d/.test(prose)) return {}
  const line = `${text} ${prose}`
  const { through } = leadingOrdinal(line, fold(line), 'line') ?? {}
  return through === undefined ? {} : { through }
}

function schemeAt({ quoted, kind, depth }: LocalBlock, label: Pick<Label, 'style' | 'form'>): string {
  // Bare numbers are counted heading by heading.
  const level = kind === 'heading' && label.form.endsWith('N') && label.style !== 'circled' ? `#${depth}` : ''
  return `${quoted}:${schemeOf(label)}${level}`
}

/** The label that a block begins with as read without regard to other blocks, at its place in the document. */
export const leadingOrdinalOf = oncePerPlace((block) => {
  const label = leadingLabel(block.local)
  return label ? ordinalOf(block, label) : null
})

/** A label inside a block at its place in the prose, and in the document. */
interface InnerOrdinal {
  readonly label: Label
  readonly ordinal: Ordinal
}

/** Labels inside a block at their places in the document, each beside its place in the prose. */
export function innerOrdinals(block: Block): readonly InnerOrdinal[] {
  return innerLabels(block.local).length ? placedInside(block) : none
}

const placedInside = oncePerPlace((block) =>
  innerLabels(block.local).map((label) => ({ label, ordinal: ordinalOf(block, label) })),
)

/** A block's label at its place in the document. */
export function ordinalOf(block: Block, label: BlockLabel | Label): Ordinal {
  const { value, through, style, form, repaired } = label
  const { marker, prose } = block.local
  const inMarker = 'marker' in label && label.marker && marker !== undefined
  const place = (start: number, end: number): Ordinal['span'] =>
    inMarker
      ? { start: block.base + marker.start + start, end: block.base + marker.start + end }
      : block.spanOf(start, end)
  return {
    value,
    text: (inMarker ? marker.text : prose).slice(label.start, label.end),
    style,
    form,
    span: place(label.start, label.end),
    numeral: place(label.numeralStart, label.numeralEnd),
    ...(through === undefined ? {} : { through }),
    ...(repaired === undefined ? {} : { repaired }),
  }
}
