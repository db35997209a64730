import type { PhrasingContent } from 'mdast'
import { runOf, withEmphasis, type Run } from './emphasis.ts'
import { autolinkEnd, beginsMore, inlineHtmlEnd } from './inline-html.ts'
import { referenceAt } from './references.ts'
import { resourceAt } from './resource.ts'
import { altOf, doubt, pointAt, textNode, type MarkdownText, type OpenText } from './text.ts'
import type { Span } from '../../text/span.ts'

/** The content of one line: without its indent and marks of containers, white space at its end included. */
export interface Stretch extends Span {
  readonly line: number
}

interface Bracket {
  /** Index of what follows in the parts. */
  readonly at: number
  readonly image: boolean
  active: boolean
}

/** Looks for the other end of a mark in one paragraph. */
const MOST_LOOKS = 400

const SPECIAL = new Uint8Array(128)
for (const character of '\0\\`*_[]<&!') SPECIAL[character.charCodeAt(0)] = 1

const isPunctuation = (code: number): boolean =>
  (code >= 33 && code <= 47) ||
  (code >= 58 && code <= 64) ||
  (code >= 91 && code <= 96) ||
  (code >= 123 && code <= 126)

/** Reads phrasing content from the stretches of consecutive lines, as micromark does. Throws `doubt`. */
export function phrasing(text: MarkdownText, stretches: readonly Stretch[]): PhrasingContent[] {
  return new Phrasing(text, stretches).read()
}

class Phrasing {
  private readonly parts: (PhrasingContent | Run)[] = []
  private readonly brackets: Bracket[] = []
  private open: OpenText | undefined
  private readonly text: MarkdownText
  private readonly source: string
  private readonly stretches: readonly Stretch[]
  /** Index of the line that is being read. */
  private index = 0
  private at = 0
  private end = 0
  private looks = 0

  constructor(text: MarkdownText, stretches: readonly Stretch[]) {
    this.text = text
    this.source = text.source
    this.stretches = stretches
  }

  read(): PhrasingContent[] {
    for (this.index = 0; this.index < this.stretches.length; this.index++) this.readLine()
    this.close()
    return withEmphasis(this.parts)
  }

  private get stretch(): Stretch {
    return this.stretches[this.index] as Stretch
  }

  private get last(): boolean {
    return this.index === this.stretches.length - 1
  }

  private point(offset: number) {
    return pointAt(this.text, this.stretch.line, offset)
  }

  private readLine(): void {
    const { source, stretch } = this
    let end = stretch.end
    while (end > stretch.start && (source.charCodeAt(end - 1) === 32 || source.charCodeAt(end - 1) === 9))
      end--
    this.at = stretch.start
    this.end = end
    while (this.at < end) {
      let next = this.at
      while (next < end) {
        const code = source.charCodeAt(next)
        if (code < 128 && SPECIAL[code]) break
        next++
      }
      if (next > this.at) this.add(source.slice(this.at, next), this.at, next)
      this.at = next
      if (next < end) this.special(source.charCodeAt(next))
    }
    if (!this.last) this.endLine(end)
  }

  private endLine(end: number): void {
    const { stretch, source, text } = this
    const next = (this.stretches[this.index + 1] as Stretch).line
    const start = text.lines.start[next] as number
    const blanks = source.slice(end, stretch.end)
    const backslash = end === stretch.end && source.charCodeAt(end - 1) === 92 && this.at === end + 1 ? 1 : 0
    if (backslash || (blanks.length >= 2 && !blanks.includes('\t'))) {
      this.close()
      this.parts.push({
        type: 'break',
        position: { start: this.point(end - backslash), end: pointAt(text, next, start) },
      })
      return
    }
    const lineEnd = text.lines.end[stretch.line] as number
    this.add(source.slice(lineEnd, start), lineEnd, start)
    ;(this.open as OpenText).end = pointAt(text, next, start)
  }

  private add(value: string, start: number, end: number): void {
    if (this.open) {
      this.open.value += value
      this.open.end = this.point(end)
    } else this.open = { value, start: this.point(start), end: this.point(end) }
  }

  private close(): void {
    if (this.open) this.parts.push(textNode(this.open))
    this.open = undefined
  }

  private push(part: PhrasingContent | Run, end: number): void {
    this.close()
    this.parts.push(part)
    this.at = end
  }

  private literal(length: number): void {
    this.add(this.source.slice(this.at, this.at + length), this.at, this.at + length)
    this.at += length
  }

  private special(code: number): void {
    switch (code) {
      case 92:
        return this.escape()
      case 96:
        return this.code()
      case 42:
      case 95:
        return this.run(code)
      case 91:
        return this.bracket(false)
      case 33:
        return this.source.charCodeAt(this.at + 1) === 91 && this.at + 1 < this.end
          ? this.bracket(true)
          : this.literal(1)
      case 93:
        return this.closeBracket()
      case 60:
        return this.angle()
      case 38:
        return this.reference()
      default:
        throw doubt
    }
  }

  private escape(): void {
    const { at, end, source } = this
    if (at + 1 < end && isPunctuation(source.charCodeAt(at + 1))) {
      this.add(source.charAt(at + 1), at, at + 2)
      this.at += 2
    } else if (at + 1 === this.stretch.end && !this.last) this.at = end + 1
    else this.literal(1)
  }

  private code(): void {
    const { at, end, source } = this
    let from = at
    while (from < end && source.charCodeAt(from) === 96) from++
    const length = from - at
    this.look()
    for (let to = from; to < end;) {
      if (source.charCodeAt(to) !== 96) {
        to++
        continue
      }
      let after = to
      while (after < end && source.charCodeAt(after) === 96) after++
      if (after - to === length) {
        let value = source.slice(from, to)
        if (value.includes('\t')) throw doubt
        if (/^ .* $/.test(value) && value.trim() !== '') value = value.slice(1, -1)
        return this.push(
          { type: 'inlineCode', value, position: { start: this.point(at), end: this.point(after) } },
          after,
        )
      }
      to = after
    }
    // Micromark looks for the other end in the lines below, and counts columns anew where it comes back.
    if (!this.last) throw doubt
    this.literal(length)
  }

  /** Each look for the other end of something may pass over a whole line: not too often. */
  private look(): void {
    if (++this.looks > MOST_LOOKS) throw doubt
  }

  private run(mark: number): void {
    const { at, end, source, stretch } = this
    let to = at
    while (to < end && source.charCodeAt(to) === mark) to++
    const before = at > stretch.start ? source.charCodeAt(at - 1) : Number.NaN
    const after = to < stretch.end ? source.charCodeAt(to) : Number.NaN
    this.push(runOf(mark, before, after, this.point(at), this.point(to)), to)
  }

  private bracket(image: boolean): void {
    this.close()
    this.brackets.push({ at: this.parts.length, image, active: true })
    if (this.brackets.length > 100) throw doubt
    const length = image ? 2 : 1
    this.literal(length)
    this.close()
  }

  private closeBracket(): void {
    const opener = this.brackets.pop()
    if (!opener?.active) return this.literal(1)
    if (this.source.charCodeAt(this.at + 1) === 40) this.look()
    const resource = resourceAt(this.source, this.at + 1, this.end, this.last)
    if (!resource) return this.literal(1)
    this.close()
    const { url, title, end } = resource
    const [label, ...inside] = this.parts.splice(opener.at) as [PhrasingContent, ...(PhrasingContent | Run)[]]
    const children = withEmphasis(inside)
    const start = label.position?.start ?? this.point(this.at)
    const position = { start, end: this.point(end) }
    if (opener.image) this.push({ type: 'image', title, url, alt: altOf(children), position }, end)
    else {
      this.push({ type: 'link', title, url, children: children as never, position }, end)
      for (const other of this.brackets) if (!other.image) other.active = false
    }
  }

  private angle(): void {
    const { at, source } = this
    this.look()
    const address = autolinkEnd(source, at)
    if (address > 0) {
      if (address > this.end) throw doubt
      const value = source.slice(at + 1, address - 1)
      const inner = { start: this.point(at + 1), end: this.point(address - 1) }
      return this.push(
        {
          type: 'link',
          title: null,
          url: value,
          children: [{ type: 'text', value, position: inner }],
          position: { start: this.point(at), end: this.point(address) },
        },
        address,
      )
    }
    const end = inlineHtmlEnd(source, at)
    if (end > 0) {
      if (end > this.end) throw doubt
      const position = { start: this.point(at), end: this.point(end) }
      return this.push({ type: 'html', value: source.slice(at, end), position }, end)
    }
    const rest = source.slice(at, this.end)
    if (rest.includes('@')) throw doubt
    if (beginsMore(source, at) && (!this.last || rest.includes('>'))) throw doubt
    this.literal(1)
  }

  private reference(): void {
    const found = referenceAt(this.source, this.at)
    if (!found) return this.literal(1)
    this.add(found.value, this.at, this.at + found.length)
    this.at += found.length
  }
}
