import type { LocalComment } from './memo.ts'

/** Adds the closed HTML comments in a piece of HTML at `start`–`end` of a chunk, with all that stands between their marks. */
export function commentsIn(
  value: string,
  source: string,
  start: number,
  end: number,
  found: LocalComment[],
): void {
  if (!value.includes('<!--')) return
  for (let at = start; at < end;) {
    const open = source.indexOf('<!--', at)
    if (open < 0 || open >= end) break
    const close = source.indexOf('-->', open + 4)
    if (close < 0 || close >= end) break
    found.push({ value: source.slice(open + 4, close), start: open, end: close + 3 })
    at = close + 3
  }
}
