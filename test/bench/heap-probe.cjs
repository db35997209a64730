// Loaded into the server by the bench alone: on SIGUSR2 it collects garbage and writes the heap's size to a file.
const { writeFileSync } = require('node:fs')

process.on('SIGUSR2', () => {
  globalThis.gc()
  writeFileSync(process.env.POLICYDOC_HEAP_FILE, `${process.memoryUsage().heapUsed}\n`)
})
