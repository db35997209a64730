import { serveJobs } from '@policydoc/project'
import { main } from './main.ts'

/** What `build/bundle.mjs` makes one file of: the command, and what its threads do. */
export const entries = { main, serveJobs }
