/** Lines that are compared at once: comparing takes the square of what has changed among them. */
const MANY_LINES = 500

/** The difference between two states of a file, as `git apply` takes it. */
export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { formatPatch, structuredPatch } = await import('diff')
  const names = `--- ${nameOf(`a/${path}`)}\n+++ ${nameOf(`b/${path}`)}\n`
  const hunks = partsOf(before, after).flatMap(([old, now, oldLine, newLine]) =>
    structuredPatch('', '', old, now, undefined, undefined, { context: 3 }).hunks.map((hunk) => ({
      ...hunk,
      oldStart: hunk.oldStart + oldLine,
      newStart: hunk.newStart + newLine,
    })),
  )
  const patch = { oldFileName: 'a', newFileName: 'b', oldHeader: '', newHeader: '', hunks }
  return formatPatch(patch).replace(/^(?:=+\n)?--- a.*\n\+\+\+ b.*\n/, () => names)
}

/** Both texts in parts that belong together, each with the lines before it: long ones are cut behind lines that each has once, or else at the same line. */
function partsOf(before: string, after: string): (readonly [string, string, number, number])[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const [once, other] = [placesOf(old), placesOf(now)]
  const parts: (readonly [string, string, number, number])[] = []
  let [from, to] = [0, 0]
  const cut = (oldEnd: number, newEnd: number): void => {
    parts.push([old.slice(from, oldEnd).join(''), now.slice(to, newEnd).join(''), from, to])
    from = oldEnd
    to = newEnd
  }
  old.forEach((line, at) => {
    const length = at - from
    const there = once.get(line) === at ? (other.get(line) ?? -1) : -1
    if (length >= MANY_LINES && there >= to) cut(at + 1, there + 1)
    else if (length >= 2 * MANY_LINES && now[to + length] === line) cut(at + 1, to + length + 1)
  })
  cut(old.length, now.length)
  return parts
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** Where each line stands; -1 for what stands there more than once. */
function placesOf(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  lines.forEach((line, at) => places.set(line, places.has(line) ? -1 : at))
  return places
}

/** A name as git reads it: plain where it can be, quoted where it holds quotes or control characters. */
function nameOf(path: string): string {
  if (/["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(path)) return quoted(path)
  // The mark that ends a name with blanks in it.
  return path.includes(' ') ? `${path}\t` : path
}

function quoted(path: string): string {
  const bytes = Array.from(new TextEncoder().encode(path), (byte) => {
    const character = String.fromCharCode(byte)
    if (character === '"' || character === '\\') return `\\${character}`
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : character
  })
  return `"${bytes.join('')}"`
}
