import type { Structure } from '@policydoc/language-server'
import { languages, LanguageStatusSeverity, type Disposable } from 'vscode'
import { say } from './messages/say.ts'
import type { Followed } from './structure.ts'

const why: Readonly<Record<Structure['profileOrigin'], () => string>> = {
  'front-matter': () => say('kindFromMatter'),
  option: () => say('kindFromConfiguration'),
  default: () => say('kindFromConfiguration'),
  recognised: () => say('kindRecognised'),
  none: () => say('kindUnknown'),
}

/** Says beside the language of the document of what kind it is, and why; a click changes it. */
export function registerLanguageStatus(structure: Followed, subscriptions: Disposable[]): void {
  const item = languages.createLanguageStatusItem('policydoc.kind', { language: 'markdown' })
  item.name = say('kindOfDocument')
  item.severity = LanguageStatusSeverity.Information
  const draw = (): void => {
    const { current } = structure
    if (!current) return
    item.text = current.profileTitle
    item.detail = why[current.profileOrigin]()
    item.command = { command: 'policydoc.changeKind', title: say('change') }
  }
  subscriptions.push(item, structure.onDidChange(draw))
}
