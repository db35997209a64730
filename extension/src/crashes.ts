import { commands, window, type LogOutputChannel } from 'vscode'
import {
  CloseAction,
  ErrorAction,
  ErrorCodes,
  ResponseError,
  type BaseLanguageClient,
  type ErrorHandler,
} from 'vscode-languageclient'
import { say } from './messages/say.ts'

const most = 4
const minutes = 3

/**
 * Restarts a server that died and says so once. One that did not even start, or dies again and again, is left to the
 * reader to start again. `isStarting` is asked when the connection closes.
 */
export function restartingHandler(
  output: LogOutputChannel,
  isStarting: () => boolean,
  now = Date.now,
): ErrorHandler {
  let deaths: number[] = []
  let told = false
  const giveUp = (text: string) => {
    deaths = []
    void offer(window.showErrorMessage, text, {
      [say('restart')]: () => commands.executeCommand('policydoc.restart'),
      [say('showOutput')]: () => output.show(),
    })
    return { action: CloseAction.DoNotRestart, handled: true }
  }
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= most ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed() {
      if (isStarting()) return giveUp(say('notStarted'))
      deaths = [...deaths.filter((at) => now() - at < minutes * 60_000), now()]
      if (deaths.length > most) return giveUp(say('keepsStopping'))
      if (!told)
        void offer(window.showWarningMessage, say('startedAgain'), {
          [say('showOutput')]: () => output.show(),
        })
      told = true
      return { action: CloseAction.Restart, handled: true }
    },
  }
}

/** Keeps the client from saying once more, in words of the protocol, that its connection is gone. */
export function sayOnce(client: BaseLanguageClient): void {
  const error = client.error.bind(client)
  client.error = (message, data: unknown, show) => {
    const gone = data instanceof ResponseError && data.code === ErrorCodes.PendingResponseRejected
    error(message, data, gone ? false : show)
  }
}

async function offer(
  show: (text: string, ...buttons: string[]) => Thenable<string | undefined>,
  text: string,
  choices: Readonly<Record<string, () => unknown>>,
): Promise<void> {
  const chosen = await show(text, ...Object.keys(choices))
  if (chosen !== undefined) await choices[chosen]?.()
}
