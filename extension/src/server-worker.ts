import { startServer } from '@policydoc/language-server/browser'

// In a process this would be its end; the client of a worker hears of uncaught errors only.
addEventListener('unhandledrejection', ({ reason }) => reportError(reason))
startServer(globalThis as unknown as DedicatedWorkerGlobalScope)
