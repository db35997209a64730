import { availableParallelism } from 'node:os'
import { checkFile, failed, type CheckJob, type Checked } from './check-document.ts'

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

/** Checks in `threads` worker threads, but no more than four for each processor; 0: one for each. */
export async function poolChecker(threads = 0): Promise<Checker> {
  // More than a few for each processor only cost memory; some thousands would take the machine down.
  const count = Math.min(threads || availableParallelism(), 4 * availableParallelism())
  if (count < 2) return localChecker
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: count,
    maxThreads: count,
    isolateWorkers: false,
    concurrentTasksPerWorker: 2,
  })
  return {
    threads: count,
    // A thread that dies (of memory, say) costs its document, not the run.
    check: (job) =>
      (pool.run(job) as Promise<Checked>).catch((error: unknown) =>
        failed({ code: 'crashed', detail: String(error) }),
      ),
    close: () => pool.destroy(),
  }
}
