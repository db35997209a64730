import type { Run, RunItem } from '@policydoc/core'

/**
 * The runs of a document with (i), (v) and (x) where they belong: a Roman numeral that stands alone right after (h),
 * (u) or (w) is the next letter.
 */
export function withLetters(runs: readonly Run[]): readonly Run[] {
  const taken = new Set<Run>()
  const lettered = runs.map((run): Run => {
    const form = run.items[0]?.ordinal.form ?? ''
    if (!/[aA]/.test(form) || run.style !== 'other') return run
    const alone = runs.filter((other) => isAlone(other, form) && other.placement === run.placement)
    const items: RunItem[] = []
    for (const [index, item] of run.items.entries()) {
      items.push(item)
      const end = run.items[index + 1]?.span.start ?? Infinity
      for (const other of alone) {
        const next = asLetter(other.items[0], form)
        const last = items.at(-1)
        if (!next || !last || next.ordinal.value !== last.ordinal.value + 1) continue
        if (next.span.start < last.span.start || next.span.start > end) continue
        items.push(next)
        taken.add(other)
      }
    }
    return items.length > run.items.length ? { ...run, items } : run
  })
  return lettered.filter((run) => !taken.has(run))
}

/** True for a run of one Roman numeral in the same brackets as a form of letters. */
function isAlone({ items: [item, ...others] }: Run, form: string): boolean {
  return !others.length && item?.ordinal.form === form.replace(/a/i, (a) => (a === 'a' ? 'i' : 'I'))
}

function asLetter(item: RunItem | undefined, form: string): RunItem | undefined {
  const letter = item && /^[^a-z]*([a-z])[^a-z]*$/i.exec(item.ordinal.text)?.[1]
  if (!letter) return undefined
  return { ...item, ordinal: { ...item.ordinal, form, value: letter.toLowerCase().charCodeAt(0) - 96 } }
}
