/**
 * Runs a task for each input, `limit` at a time, and gives results in the order of the inputs.
 * No more than `limit` results wait, however many inputs there are.
 */
export async function* ordered<T, R>(
  inputs: AsyncIterable<T> | Iterable<T>,
  limit: number,
  task: (input: T) => Promise<R>,
): AsyncGenerator<R> {
  const waiting: Promise<R>[] = []
  const next = async (): Promise<R> => waiting.shift() as Promise<R>
  for await (const input of inputs) {
    const result = task(input)
    // Awaited in order below; until then a failure must not count as unhandled.
    result.catch(() => undefined)
    waiting.push(result)
    if (waiting.length >= limit) yield await next()
  }
  while (waiting.length) yield await next()
}
