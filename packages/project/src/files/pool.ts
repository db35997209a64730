import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { checkFile, failed, type CheckJob, type Checked } from './check-document.ts'
import type { NumberedJob } from './serve-jobs.ts'

/** Checks documents, in this thread or in others. */
export interface Checker {
  readonly threads: number
  check(job: CheckJob): Promise<Checked>
  close(): Promise<void>
}

/** Below this many bytes of documents starting threads costs more than it saves (measured: see test/bench). */
export const POOL_BYTES = 6_000_000

/** Checks in this thread. */
export const localChecker: Checker = { threads: 1, check: checkFile, close: async () => undefined }

/** Jobs that are sent to a thread at once. */
const BATCH = 8

interface Waiting extends NumberedJob {
  readonly resolve: (checked: Checked) => void
}

/** Checks in `threads` threads, this one among them, but no more than four for each processor; 0: one for each. */
export function poolChecker(threads = 0): Checker {
  // More than a few for each processor only cost memory; some thousands would take the machine down.
  const count = Math.min(threads || availableParallelism(), 4 * availableParallelism())
  return count < 2 ? localChecker : new Pool(count)
}

class Pool implements Checker {
  readonly threads: number
  private readonly queue: Waiting[] = []
  private readonly helpers: Helper[] = []
  private next = 0
  private dealing = false
  private closed = false

  constructor(threads: number) {
    this.threads = threads
    while (this.helpers.length < threads - 1) this.helpers.push(this.helper())
  }

  check(job: CheckJob): Promise<Checked> {
    return new Promise((resolve) => {
      this.queue.push({ id: this.next++, job, resolve })
      this.deal()
    })
  }

  async close(): Promise<void> {
    this.closed = true
    await Promise.all(this.helpers.map((helper) => helper.stop()))
  }

  private helper(): Helper {
    return new Helper(
      () => this.deal(),
      (helper, left) => {
        if (this.closed) return
        this.helpers.splice(this.helpers.indexOf(helper), 1, this.helper())
        this.queue.unshift(...left)
        this.deal()
      },
    )
  }

  /** Helpers have work waiting; what is left this thread takes, and hears what they send after each document: never two in one round. */
  private deal(): void {
    if (this.dealing) return
    this.dealing = true
    setImmediate(async () => {
      for (const helper of this.helpers)
        if (helper.load < BATCH && this.queue.length > 0) helper.take(this.queue.splice(0, BATCH))
      const own = this.queue.shift()
      own?.resolve(
        await checkFile(own.job).catch((error: unknown) =>
          failed({ code: 'crashed', detail: String(error) }),
        ),
      )
      this.dealing = false
      if (own) this.deal()
    })
  }
}

/** A thread and what it was given. One that dies (of memory, say) costs the document that it was at, not the run. */
class Helper {
  private readonly given = new Map<number, Waiting>()
  private readonly worker = new Worker(new URL('./worker.js', import.meta.url))

  constructor(idle: () => void, died: (helper: Helper, left: readonly Waiting[]) => void) {
    let detail: unknown = 'the thread ended'
    this.worker.on('message', ({ id, checked }: { readonly id: number; readonly checked: Checked }) => {
      this.given.get(id)?.resolve(checked)
      this.given.delete(id)
      idle()
    })
    this.worker.on('error', (error) => (detail = error))
    this.worker.on('exit', () => {
      const [first, ...left] = this.given.values()
      this.given.clear()
      first?.resolve(failed({ code: 'crashed', detail: String(detail) }))
      died(this, left)
    })
  }

  get load(): number {
    return this.given.size
  }

  take(jobs: readonly Waiting[]): void {
    for (const job of jobs) this.given.set(job.id, job)
    this.worker.postMessage(jobs.map(({ id, job }): NumberedJob => ({ id, job })))
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }
}
