/** Documents that changed a moment ago. */
export interface Burst {
  /** Takes note of a change; what is to be done for the document is done once, after the last of a burst. */
  add(uri: string): void
  /** True while changes of the document may still follow. */
  has(uri: string): boolean
}

/** Rounds of the event loop without a change that end a burst: a message takes one to be read and one to be handled. */
const ROUNDS = 2

// A timer would fire between two messages that arrive together if handling the first takes a millisecond.
const nextRound: (callback: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : (callback) => setTimeout(callback, 0)

/** Calls `act` once for a burst of changes: messages that are already here are read first, however slow the machine is. */
export function afterBurst(act: (uri: string) => void): Burst {
  const rounds = new Map<string, number>()
  const wait = (uri: string): void => {
    const left = rounds.get(uri) ?? 0
    rounds.set(uri, left - 1)
    if (left > 0) return void nextRound(() => wait(uri))
    rounds.delete(uri)
    act(uri)
  }
  return {
    add(uri) {
      const waits = rounds.has(uri)
      rounds.set(uri, ROUNDS)
      if (!waits) nextRound(() => wait(uri))
    },
    has: (uri) => rounds.has(uri),
  }
}
