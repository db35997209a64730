import { once } from 'node:events'

/** Writes to standard output and waits while the reader is slower than we are. */
export async function writeOut(text: string): Promise<void> {
  if (text && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Writes a line to standard error. */
export function writeError(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Whether to colour: the flag, else NO_COLOR and FORCE_COLOR, else whether it is a terminal. */
export function wantsColor(flag: string | undefined, isTerminal = Boolean(process.stdout.isTTY)): boolean {
  if (flag === 'always') return true
  if (flag === 'never') return false
  if (process.env['NO_COLOR']) return false
  if (process.env['FORCE_COLOR']) return process.env['FORCE_COLOR'] !== '0'
  return isTerminal && process.env['TERM'] !== 'dumb'
}

/** All of standard input. */
export async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
