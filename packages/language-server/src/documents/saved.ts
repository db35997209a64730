import type { Documents } from './documents.ts'
import { changesBetween } from './text-diff.ts'
import { viewOf, type ShownView, type View } from './view.ts'

/** What stood in one place of a text and how long what replaced it is; `start` and `end` count in the text before. */
interface Change {
  readonly start: number
  readonly end: number
  readonly length: number
}

interface Kept {
  readonly saved: string
  /** The text that the steps lead to. */
  current: string
  /** One list of changes after the other, each in places of the text that the ones before it give. */
  readonly steps: (readonly Change[])[]
  view: View | undefined
}

/**
 * Documents as they were last opened or saved, with positions in the current text: what is shown while findings are
 * updated only on saving.
 */
export function savedViews(documents: Documents): (live: View) => ShownView {
  const kept = new Map<string, Kept>()
  const keep = (uri: string, text: string): void => {
    kept.set(uri, { saved: text, current: text, steps: [], view: undefined })
  }
  documents.onChange(({ uri, text, dirty }) => {
    if (!dirty) keep(uri, text)
  })
  documents.onSave(({ uri, text }) => keep(uri, text))
  documents.onClose((uri) => kept.delete(uri))

  return (live) => {
    const known = kept.get(live.uri)
    if (!known) return live
    if (known.current !== live.text) {
      addStep(known.steps, changesBetween(known.current, live.text))
      known.current = live.text
    }
    const { configuration, locale } = live
    if (known.view?.configuration !== configuration || known.view.locale !== locale)
      known.view = viewOf({ ...live.input, text: known.saved })
    return moved(known.view, live, [...known.steps])
  }
}

/** A view of an older text whose places are those of a newer one. */
function moved(view: View, live: View, steps: readonly (readonly Change[])[]): ShownView {
  const position = (offset: number) => live.convert.position(throughAll(steps, offset, 'start'))
  const { uri, text, document } = view
  return {
    uri,
    version: live.version,
    text,
    document,
    // A fix for the older text may spoil the newer one.
    findings: view.findings.map((finding) => ({ ...finding, fixes: [] })),
    convert: { position, edits: () => [] },
    range: ({ start, end }) => {
      const from = throughAll(steps, start, 'start')
      const to = throughAll(steps, end, 'end')
      return live.range({ start: from, end: Math.max(from, to) })
    },
  }
}

/** Typing on where the last change ended makes that change longer, so that there are few steps. */
function addStep(steps: (readonly Change[])[], changes: readonly Change[]): void {
  const [change] = changes
  const [last] = steps.at(-1) ?? []
  const end = last ? last.start + last.length : 0
  const continues = last && change && changes.length === 1 && steps.at(-1)?.length === 1
  if (continues && change.start >= last.start && change.end <= end)
    steps[steps.length - 1] = [{ ...last, length: last.length - (change.end - change.start) + change.length }]
  else if (change) steps.push(changes)
}

type Side = 'start' | 'end'

function throughAll(steps: readonly (readonly Change[])[], offset: number, side: Side): number {
  return steps.reduce((at, changes) => through(changes, at, side), offset)
}

/** Where an offset is after some changes: what is typed before a start pushes it on, what is typed after an end does not. */
function through(changes: readonly Change[], offset: number, side: Side): number {
  let shift = 0
  for (const { start, end, length } of changes) {
    if (side === 'start' ? offset < start || (offset === start && end > start) : offset <= start) break
    if (offset < end) return start + shift + Math.min(offset - start, length)
    shift += length - (end - start)
  }
  return offset + shift
}
