import { checkFile, type CheckJob, type Checked } from './check-document.ts'

/** What a worker thread does with each job. */
export default function work(job: CheckJob): Promise<Checked> {
  return checkFile(job)
}
