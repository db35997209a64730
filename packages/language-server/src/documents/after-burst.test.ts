import { expect, test } from 'vitest'
import { afterBurst, type Burst } from './after-burst.ts'

/** Handles so many messages as a connection does, one in each round of the event loop, each slower than any timer. */
function handle(messages: number, burst: Burst): void {
  const until = performance.now() + 3
  while (performance.now() < until);
  burst.add('a.md')
  if (messages > 1) setImmediate(() => handle(messages - 1, burst))
}

test('changes that came together are answered once, after the last, however long each takes', async () => {
  const seen: string[] = []
  let tell = (): void => {}
  const done = new Promise<void>((resolve) => (tell = resolve))
  const burst = afterBurst((uri) => {
    seen.push(uri)
    tell()
  })
  handle(8, burst)
  expect(burst.has('a.md')).toBe(true)
  await done
  expect(burst.has('a.md')).toBe(false)
  expect(seen).toEqual(['a.md'])
})
