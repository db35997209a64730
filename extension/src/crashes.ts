import { window, type LogOutputChannel } from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'
import { t } from './messages.ts'

const most = 4
const minutes = 3

/** Restarts a server that died and says so once; gives up when it dies again and again. */
export function restartingHandler(output: LogOutputChannel, now = Date.now): ErrorHandler {
  let deaths: number[] = []
  let told = false
  const tell = async (show: (text: string, button: string) => Thenable<string | undefined>, text: string) => {
    const button = t('Show output')
    if ((await show(text, button)) === button) output.show()
  }
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= most ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed() {
      deaths = [...deaths.filter((at) => now() - at < minutes * 60_000), now()]
      if (deaths.length > most) {
        const text = t('The policydoc server keeps stopping and was not started again.')
        void tell(window.showErrorMessage, text)
        return { action: CloseAction.DoNotRestart, handled: true }
      }
      if (!told)
        void tell(window.showWarningMessage, t('The policydoc server stopped and was started again.'))
      told = true
      return { action: CloseAction.Restart, handled: true }
    },
  }
}
