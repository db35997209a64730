import { unlinkSync } from 'node:fs'

const unfinished = new Set<string>()

/** Notes a temporary file: it is removed when the process ends before `finished` is said, by an interrupt too. */
export function begun(path: string): void {
  if (!unfinished.size) process.once('exit', removeAll)
  unfinished.add(path)
}

/** Forgets a temporary file that was renamed or removed. */
export function finished(path: string): void {
  unfinished.delete(path)
  if (!unfinished.size) process.off('exit', removeAll)
}

function removeAll(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path)
    } catch {
      // Gone already.
    }
  }
}
