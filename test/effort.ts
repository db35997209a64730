/**
 * How much a test tries: all of it in CI, and the given part, a tenth by default, while somebody waits for it.
 * `CI=1 npx vitest run` tries all of it here as well.
 */
export function effort(full: number, waiting = Math.ceil(full / 10)): number {
  return process.env['CI'] ? full : waiting
}
