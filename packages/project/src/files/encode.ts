import { decode, type Decoded, type Encoding } from './decode.ts'

/** The bytes of a text in the encoding and with the mark that its file had; undefined when the encoding cannot hold it. */
export async function encode(
  text: string,
  { encoding, bom }: Omit<Decoded, 'text'>,
): Promise<Uint8Array | undefined> {
  // A lone surrogate would silently become U+FFFD.
  if (/[\ud800-\udfff]/u.test(text)) return undefined
  if (encoding === 'utf-8') return new TextEncoder().encode(bom ? `\ufeff${text}` : text)
  // Loaded only when needed: its tables are large, and most files are UTF-8.
  const { default: iconv } = await import('iconv-lite')
  const bytes = iconv.encode(text, encoding, { addBOM: bom })
  const body = bom ? bytes.subarray(2) : bytes
  const back = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  try {
    return back.decode(body) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

/** A new text in the encoding and with the mark of the bytes it comes from; undefined when that encoding cannot hold it. */
export async function rewritten(
  bytes: Uint8Array,
  text: string,
  asked?: Encoding,
): Promise<Uint8Array | undefined> {
  const was = decode(bytes, asked)
  return typeof was === 'string' ? undefined : encode(text, was)
}
