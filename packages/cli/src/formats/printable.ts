/**
 * Text that is safe to print on a terminal: control characters, line ends and characters that turn the
 * writing direction become `\xNN` or `\u{N}`, so that no file name or document can move the cursor.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, (found) => {
    const named = NAMED[found]
    if (named !== undefined) return named
    const code = found.codePointAt(0) ?? 0
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
  })
}

/** JSON that is safe to print on a terminal, too: what JSON leaves raw of such characters is escaped. */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]/gu
