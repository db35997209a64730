import { expect, test } from 'vitest'
import { AbstractMessageReader, AbstractMessageWriter, type DataCallback } from 'vscode-jsonrpc/node'
import { workerServer } from './worker-transports.ts'

class FakeWorker extends EventTarget {
  onmessage: DataCallback | undefined
  terminated = false
  terminate(): void {
    this.terminated = true
  }
}
/** Takes an error for a slip of the connection, as the reader for browsers does. */
class Reader extends AbstractMessageReader {
  private readonly worker: FakeWorker
  constructor(worker: FakeWorker) {
    super()
    this.worker = worker
    worker.addEventListener('error', (event) => this.fireError(event))
  }
  listen(callback: DataCallback) {
    this.worker.onmessage = callback
    return { dispose() {} }
  }
}
class Writer extends AbstractMessageWriter {
  async write(): Promise<void> {}
  end(): void {}
}

async function begin() {
  const reports: string[] = []
  const workers: FakeWorker[] = []
  const server = workerServer({
    start: () => workers[workers.push(new FakeWorker()) - 1] as unknown as Worker,
    transports: (worker) => ({ reader: new Reader(worker as unknown as FakeWorker), writer: new Writer() }),
    report: (text) => reports.push(text),
  })
  const { reader } = await server()
  const events: string[] = []
  reader.onClose(() => events.push('closed'))
  reader.onError(() => events.push('error'))
  reader.listen((message) => events.push(`message ${message.jsonrpc}`))
  return { server, events, reports, workers, worker: workers[0] as FakeWorker }
}

const uncaught = { message: 'no more memory', filename: 'server.worker.js', lineno: 7 }

test.each([
  ['error', uncaught, 'The server’s worker ended: no more memory (server.worker.js:7)'],
  ['messageerror', {}, 'The server’s worker ended: messageerror.'],
])('%s closes the connection, ends the worker and is reported', async (type, details, report) => {
  const { worker, events, reports } = await begin()
  worker.dispatchEvent(Object.assign(new Event(type), details))
  expect(events).toEqual(['closed'])
  expect(reports).toEqual([report])
  expect(worker.terminated).toBe(true)
})

test('messages go through, and nothing is said while all is well', async () => {
  const { worker, events, reports } = await begin()
  worker.onmessage?.({ jsonrpc: '2.0' })
  expect([events, reports, worker.terminated]).toEqual([['message 2.0'], [], false])
})

test('each start has a worker of its own, and ends the one before', async () => {
  const { server, workers } = await begin()
  await server()
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false])
})
