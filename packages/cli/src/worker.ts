import { join } from 'node:path'
import { compiled } from './compiled.ts'

compiled<typeof import('./bundled.ts')>(join(import.meta.dirname, 'policydoc.js'), false).entries.serveJobs()
