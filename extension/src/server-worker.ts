import { startServer } from '@policydoc/language-server/browser'

startServer(globalThis as unknown as DedicatedWorkerGlobalScope)
