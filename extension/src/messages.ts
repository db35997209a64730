import { config, t as translate } from '@vscode/l10n'
import { env, Uri, workspace, type ExtensionContext } from 'vscode'

const bundles: Readonly<Record<string, string>> = { 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw' }

/** The language that `policydoc.locale` names, else that of the editor. */
export function locale(): 'en' | 'zh-Hans' | 'zh-Hant' {
  const set = workspace.getConfiguration('policydoc').get<string>('locale', 'auto')
  if (set === 'en' || set === 'zh-Hans' || set === 'zh-Hant') return set
  const tag = env.language.toLowerCase()
  if (!/^zh(-|$)/.test(tag)) return 'en'
  return /hant|-tw|-hk|-mo/.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

/**
 * Loads the texts of the language in force, now and whenever the setting changes. `vscode.l10n` would know
 * the editor's language only, and the same person may write English and Chinese documents.
 */
export async function followLocale(context: ExtensionContext): Promise<void> {
  const load = async (): Promise<void> => {
    const bundle = bundles[locale()]
    if (!bundle) return config({ contents: '{}' })
    const file = Uri.joinPath(context.extensionUri, 'l10n', `bundle.l10n.${bundle}.json`)
    config({ contents: new TextDecoder().decode(await workspace.fs.readFile(file)) })
  }
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('policydoc.locale')) void load()
    }),
  )
  await load()
}

/** A text in the language in force, with `{0}`, `{1}` … filled in. */
export function t(text: string, ...values: readonly (string | number)[]): string {
  return translate(text, ...values)
}
