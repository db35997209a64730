import { parentPort } from 'node:worker_threads'
import { checkFile, type CheckJob } from './check-document.ts'

/** A job with its number, as the pool sends it. */
export interface NumberedJob {
  readonly id: number
  readonly job: CheckJob
}

/** Checks what the pool sends to this thread. Jobs come in batches, so that it never waits for the next; each result goes back at once. */
export function serveJobs(): void {
  parentPort?.on('message', async (batch: readonly NumberedJob[]) => {
    for (const { id, job } of batch) parentPort?.postMessage({ id, checked: await checkFile(job) })
  })
}
