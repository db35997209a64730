import type { Event as Listening, MessageReader, MessageTransports } from 'vscode-languageclient'

/** What differs between a browser and a test of one. */
export interface WorkerParts {
  start(): Worker
  transports(worker: Worker): MessageTransports
  /** Takes the reason why a worker ended. */
  report(text: string): void
}

/**
 * Gives a new worker for each start: one that has crashed cannot be used again. A worker has no end that a client
 * would see, so an error in it, or a message that cannot be read, counts as a closed connection, as the end of a
 * process does.
 */
export function workerServer({ start, transports, report }: WorkerParts): () => Promise<MessageTransports> {
  let current: Worker | undefined
  return async () => {
    // One that did not answer `shutdown` may still be running.
    current?.terminate()
    const worker = (current = start())
    const closing = new Set<() => unknown>()
    const fail = (event: Event): void => {
      // The reader would take it for a slip of the connection and go on waiting for answers.
      event.stopImmediatePropagation()
      report(reasonOf(event))
      worker.terminate()
      for (const listener of closing) listener()
    }
    for (const type of ['error', 'messageerror']) worker.addEventListener(type, fail)
    const { reader, writer } = transports(worker)
    const onClose: Listening<void> = (listener) => {
      const own = () => listener()
      closing.add(own)
      return { dispose: () => void closing.delete(own) }
    }
    return { reader: closable(reader, onClose), writer }
  }
}

function closable(reader: MessageReader, onClose: Listening<void>): MessageReader {
  return {
    onError: reader.onError,
    onPartialMessage: reader.onPartialMessage,
    onClose,
    listen: (callback) => reader.listen(callback),
    dispose: () => reader.dispose(),
  }
}

function reasonOf(event: Event): string {
  if (!('message' in event)) return `The server’s worker ended: ${event.type}.`
  const { message, filename, lineno } = event as ErrorEvent
  return `The server’s worker ended: ${message} (${filename}:${lineno})`
}
