import { CONFIG_NAMES } from '@policydoc/project/browser'

const names = [...CONFIG_NAMES, '.policydocignore', '.gitignore']

/** Globs of the files that the server wants to hear about: configurations and documents. */
export const watchedPatterns: readonly string[] = [`**/{${names.join(',')}}`, '**/*.{md,markdown}']

/** True for files that decide how documents are checked. */
export function isConfigurationFile(uri: string): boolean {
  return names.includes(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)))
}
