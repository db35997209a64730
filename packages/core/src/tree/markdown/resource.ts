import { doubt } from './text.ts'
import { matchAt } from '../../text/matches.ts'

/** Where a link leads to, and where it ends. */
export interface Resource {
  readonly url: string
  readonly title: string | null
  readonly end: number
}

const resource =
  /\([ \t]*(?:(?:<([^<>\\&\r\n]*)>|([^()<\\&\0-\x20\x7f][^()<\\&\0-\x20\x7f]*))(?:[ \t]+(?:"([^"\\&\r\n]*)"|'([^'\\&\r\n]*)'))?[ \t]*)?\)/y

/** The resource in brackets at an offset; undefined when none is there. Throws `doubt` where one may be that is not plain. */
export function resourceAt(source: string, at: number, end: number, last: boolean): Resource | undefined {
  if (at >= end || source.charCodeAt(at) !== 40) return undefined
  const found = matchAt(resource, source, at)
  if (found && resource.lastIndex <= end) {
    const [, angled, raw, double, single] = found
    return { url: angled ?? raw ?? '', title: double ?? single ?? null, end: resource.lastIndex }
  }
  if (!last || source.slice(at, end).includes(')')) throw doubt
  return undefined
}
