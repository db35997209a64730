import type { Locale } from '@policydoc/core'

/** What a client may set under `policydoc`. */
export interface Settings {
  /** When findings are brought up to date. */
  readonly run: 'onType' | 'onSave'
  /** Which documents get findings. */
  readonly scope: 'openFiles' | 'recognised' | 'workspace' | 'off'
  /** Language of messages; `auto`: the client's. */
  readonly locale: 'auto' | Locale
  /** How long findings on an unfinished clause wait after the last keystroke, in milliseconds; 0: not at all. */
  readonly quietDelay: number
  readonly inlayHints: { readonly enabled: boolean }
  readonly codeLens: { readonly enabled: boolean }
}

/** The settings of a client that sets nothing. */
export const defaultSettings: Settings = {
  run: 'onType',
  scope: 'openFiles',
  locale: 'auto',
  quietDelay: 1000,
  inlayHints: { enabled: true },
  codeLens: { enabled: true },
}

/** Settings from whatever a client sends: values of the wrong type or unknown keep their default. */
export function readSettings(value: unknown): Settings {
  const given = record(value)
  return {
    run: oneOf(given['run'], ['onType', 'onSave'], defaultSettings.run),
    scope: oneOf(given['scope'], ['openFiles', 'recognised', 'workspace', 'off'], defaultSettings.scope),
    locale: oneOf(given['locale'], ['auto', 'en', 'zh-Hans', 'zh-Hant'], defaultSettings.locale),
    quietDelay: delay(given['quietDelay']),
    inlayHints: { enabled: record(given['inlayHints'])['enabled'] !== false },
    codeLens: { enabled: record(given['codeLens'])['enabled'] !== false },
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback
}

function delay(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= 60_000 ? value : defaultSettings.quietDelay
}
