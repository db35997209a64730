import { ownProfiles, profiles, translated } from '@policydoc/core'
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver'
import type { Completing } from './completing.ts'
import { frontMatterEnd } from '../../documents/front-matter-end.ts'

/** The kind of document in the front matter, or front matter that names it; undefined where no front matter can be. */
export function frontMatterItems(place: Completing): readonly CompletionItem[] | undefined {
  const { view, offset, start, before } = place
  const { text } = view
  const above = text.slice(0, start).replace('\uFEFF', '')
  const end = frontMatterEnd(view.document)
  if (!above && /^\uFEFF?-{0,3}$/.test(before)) return end || !isFree(place) ? [] : wholeItems(place)
  const isInside = end ? offset < end : isUnclosed(above)
  return isInside ? insideItems(place, above) : undefined
}

/** Nothing but dashes on the first line: text behind them would become part of what is written. */
function isFree({ after, before }: Completing): boolean {
  return after.trim() === '' || before.replace('\uFEFF', '') === ''
}

/** Front matter that is just being written has no end yet; all its lines look like keys. */
function isUnclosed(above: string): boolean {
  return /^---[ \t]*\r?\n(?:(?:[\w-]+:.*|[ \t]+.*|#.*|)\r?\n){0,30}$/.test(above)
}

function insideItems(place: Completing, above: string): readonly CompletionItem[] {
  const { before, view } = place
  const parent = above.split(/\r?\n/).findLast((line) => /^\S/.test(line) && !line.startsWith('#')) ?? ''
  const isOwn = parent.startsWith('policydoc:')
  const value = /^(?:policydoc:[ \t]*\{[ \t]*|[ \t]+)profile:[ \t]*["']?([\w-]*)$/.exec(before)?.[1]
  if (value !== undefined && (isOwn || before.startsWith('policydoc:')))
    return choices(place, value, (id) => [id, id])
  const after = /^policydoc:([ \t]*)$/.exec(before)?.[1]
  if (after !== undefined)
    return choices(place, after, (id) => [`profile: ${id}`, `${eolOf(place)}  profile: ${id}`])
  const key = /^[ \t]+(\w*)$/.exec(before)?.[1]
  if (key !== undefined && isOwn && 'profile'.startsWith(key))
    return choices(place, key, (id) => [`profile: ${id}`, `profile: ${id}`])
  const top = /^\w*$/.exec(before)?.[0]
  if (top === undefined || !'policydoc'.startsWith(top) || /^policydoc:/m.test(view.text)) return []
  return choices(place, top, (id) => [`policydoc: ${id}`, `policydoc:${eolOf(place)}  profile: ${id}`])
}

function wholeItems(place: Completing): readonly CompletionItem[] {
  const eol = eolOf(place)
  const typed = place.before.replace('\uFEFF', '')
  return choices(place, typed, (id) => [
    `policydoc: ${id}`,
    ['---', 'policydoc:', `  profile: ${id}`, '---', ''].join(eol),
  ])
}

/** One item for each kind of document; what was typed, and the rest of its word, is replaced. */
function choices(
  { view, context, offset, after }: Completing,
  typed: string,
  write: (id: string) => readonly [label: string, newText: string],
): readonly CompletionItem[] {
  const { uri, locale } = view
  const own = ownProfiles(view.configuration.options.profiles)
  const all = [...own, ...profiles].filter(({ id }, at, every) => at === every.findIndex((p) => p.id === id))
  const rest = typed && /^[\w-]*/.exec(after)?.[0]
  const range = view.range({ start: offset - typed.length, end: offset + (rest || '').length })
  return all.map(({ id, title }) => {
    const [label, newText] = write(id)
    const kind = label === id ? CompletionItemKind.Value : CompletionItemKind.Property
    const detail = translated(title, locale)
    const filterText = typed + label
    return {
      label,
      detail: label === id ? detail : context.say(uri, 'profileKey', { title: detail }),
      kind,
      ...(label === id ? {} : { filterText }),
      textEdit: { range, newText },
    }
  })
}

function eolOf({ view }: Completing): string {
  return view.text.includes('\r\n') ? '\r\n' : '\n'
}
