import { startServer } from '@policydoc/language-server/node'

startServer()
