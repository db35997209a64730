/** A counter on standard error for long runs at a terminal. */
export interface Progress {
  step(): void
  /** Takes the bar off the screen before something else is printed. */
  clear(): void
  stop(): void
}

/** Runs shorter than this show nothing, in milliseconds. */
const PATIENCE = 700

/** A progress bar, or none: never in a pipe, never in CI. */
export function newProgress(label: string): Progress {
  if (!process.stderr.isTTY || process.env['CI']) return { step() {}, clear() {}, stop() {} }
  const start = performance.now()
  let done = 0
  let bar: { update(value: number): void; stop(): void } | undefined
  let loading = false
  const show = async (): Promise<void> => {
    loading = true
    const { SingleBar } = (await import('cli-progress')).default
    const created = new SingleBar({
      format: `${label} {value}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: false,
      fps: 5,
    })
    created.start(0, done)
    bar = created
  }
  return {
    step() {
      done++
      if (bar) bar.update(done)
      else if (!loading && performance.now() - start > PATIENCE) void show()
    },
    clear() {
      if (bar) process.stderr.write('\r\u001b[K')
    },
    stop() {
      bar?.stop()
      bar = undefined
    },
  }
}
