/** The difference between two states of a file, as `git apply` takes it. */
export async function diffOf(path: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff')
  const [a, b] = [nameOf(`a/${path}`), nameOf(`b/${path}`)]
  const patch = createTwoFilesPatch('a', 'b', before, after, undefined, undefined, { context: 3 })
  return patch.replace(/^=+\n/, '').replace(/^--- a.*\n\+\+\+ b.*\n/m, () => `--- ${a}\n+++ ${b}\n`)
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
