import { nameIn } from '../language/section-names.ts'
import { writeOrdinal } from '../language/labels/write.ts'
import type { Ordinal, PolicyDocument, Section } from '../model/document.ts'
import type { SectionSchema } from '../profiles/profile.ts'
import type { Edit } from '../text/edit.ts'
import type { Block } from '../tree/block.ts'

/** A heading to be written where a section is missing, in the document's own style. */
export interface Insertion {
  /** Ordinal and title: 三、成效. */
  readonly heading: string
  readonly edits: readonly Edit[]
  /** The following headings as they would be numbered, when the new one takes a number that is in use. */
  readonly renumbered: readonly string[]
}

interface Place {
  readonly document: PolicyDocument
  readonly schema: SectionSchema
  /** The sections that the missing one would stand among. */
  readonly level: readonly Section[]
  /** Index in `level` before which it belongs; its length for the end. */
  readonly at: number
  /** How many other sections are missing at the same place, before this one. */
  readonly before: number
}

/** The heading of a missing section with the edits that insert it and renumber what follows where no number is free. */
export function sectionInsertion({ document, schema, level, at, before }: Place): Insertion {
  const { text, language } = document
  const previous = level[at - 1]
  const next = level[at]
  const model = [previous, next, ...level].find((section) => section?.ordinal) ?? previous ?? next
  const like = model?.ordinal
  const value = (previous?.ordinal ? previous.ordinal.value : 0) + before + 1
  const title = nameIn(schema.names, language) ?? schema.role
  const ordinal =
    like && likeStyle(like, previous ?? next)
      ? writeOrdinal(value, like)
      : like
        ? ''
        : defaultOrdinal(value, document, level)
  const { prefix, gap, suffix } = frame(document, model)
  const line = `${prefix}${ordinal}${ordinal ? gap : ''}${title}${suffix}`
  const eol = /\r\n/.test(text.slice(0, 2000)) ? '\r\n' : '\n'
  const blank = isAiry(document, model) ? eol : ''
  const heading = `${ordinal}${ordinal ? gap : ''}${title}`
  const edits: Edit[] = []
  if (next) {
    const start = document.source.lineAt(next.headingSpan.start).start
    // An underlined heading would take in the line above it; a line below a list or HTML would become part of it.
    const above = document.blocks.findLast(({ span }) => span.end <= start)
    const apart = blank || next.heading !== 'setext' ? blank : eol
    const lead = !blank && above && !isPlain(above) ? eol : ''
    edits.push({ span: { start, end: start }, newText: `${lead}${line}${eol}${apart}` })
  } else {
    const end = endOfBody(document, previous)
    const last = document.blocks.findLast(({ span }) => span.start < end)
    // Text after an open code block or HTML becomes part of it.
    if (last?.kind === 'code' || last?.kind === 'html') return { heading, edits: [], renumbered: [] }
    const plain = last !== undefined && isPlain(last)
    const glue = end === 0 ? '' : `${eol}${blank || (plain ? '' : eol)}`
    edits.push({ span: { start: end, end }, newText: `${glue}${line}${end === 0 ? eol : ''}` })
  }
  const renumbered: string[] = []
  const shift = value + 1 - (next?.ordinal?.value ?? 0)
  if (ordinal && next?.ordinal && next.ordinal.value <= value)
    for (const section of level.slice(at)) {
      if (!section.ordinal || section.ordinal.style !== next.ordinal.style) continue
      const written = writeOrdinal(section.ordinal.value + shift, section.ordinal)
      edits.push({ span: section.ordinal.span, newText: written })
      renumbered.push(`${written}${section.title}`)
    }
  return { heading, edits, renumbered }
}

/** A paragraph that the next line cannot become part of by accident. */
function isPlain({ kind, local }: Block): boolean {
  return kind === 'text' && local.listDepth === 0 && local.quoted === 0
}

/** A level of which the neighbouring section has no number is not numbered. */
function likeStyle(like: Ordinal, neighbour: Section | undefined): boolean {
  return neighbour?.ordinal?.style === like.style
}

/** A Chinese document without any section yet is numbered 一、二、. */
function defaultOrdinal(value: number, { language }: PolicyDocument, level: readonly Section[]): string {
  if (language === 'en' || level.length > 0) return ''
  return `${'一二三四五六七八九'[value - 1] ?? value}、`
}

/** What stands on a heading's line before its label, between label and title, and after the title. */
function frame(
  { source, text }: PolicyDocument,
  model: Section | undefined,
): { prefix: string; gap: string; suffix: string } {
  if (!model) return { prefix: '## ', gap: '', suffix: '' }
  const { start, end } = source.lineAt(model.headingSpan.start)
  const from = model.ordinal?.span.start ?? model.titleSpan.start
  const gap = model.ordinal ? text.slice(model.ordinal.span.end, model.titleSpan.start) : ''
  const suffix = text.slice(model.titleSpan.end, end)
  if (model.heading === 'setext') {
    const level = /^\s*=+\s*$/m.test(text.slice(end, model.headingSpan.end)) ? '# ' : '## '
    return { prefix: level, gap, suffix: '' }
  }
  return { prefix: text.slice(start, from), gap, suffix: suffix.length <= 8 ? suffix : '' }
}

/** True when a blank line follows a heading. */
function isAiry({ source, text }: PolicyDocument, model: Section | undefined): boolean {
  if (!model) return true
  return /^[^\S\n]*\r?\n[^\S\n]*(?:\r?\n|$)/.test(text.slice(source.lineAt(model.headingSpan.end).end))
}

function endOfBody({ text, blocks }: PolicyDocument, previous: Section | undefined): number {
  let end = previous ? previous.span.end : (blocks.at(-1)?.span.end ?? 0)
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--
  return end
}
