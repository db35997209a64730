import { configFilesOf, problemText, resolveConfig } from '@policydoc/project/browser'
import { URI } from 'vscode-uri'
import type { ConfigurationReader } from './configuration.ts'

/** Reads the configuration of a document with the loader that the terminal uses. */
export const readConfiguration: ConfigurationReader = (host) => {
  const files = configFilesOf({ readFile: (location) => host.readFile(uriOf(location)) })
  return async (uri) => {
    const found = await resolveConfig(locationOf(uri), files)
    const { defaultProfile, documents, profiles, rules, namedSets } = found.lintOptions
    return {
      // If no valid configuration was ever read, an invalid one is not used at all.
      options: found.problems.some(({ partial }) => !partial)
        ? {}
        : {
            ...(defaultProfile !== undefined && { defaultProfile }),
            ...(documents !== undefined && { documents }),
            ...(profiles && { profiles }),
            ...(rules && { rules }),
            ...(namedSets && { namedSets }),
          },
      ignored: found.ignored,
      files: found.files.map(uriOf),
      problems: await Promise.all(
        found.problems.map(async (problem) => ({
          uri: uriOf(problem.location),
          span: { start: problem.range.start.offset, end: problem.range.end.offset },
          text: (await host.readFile(uriOf(problem.location))) ?? '',
          message: (locale) => problemText(problem, locale),
          partial: problem.partial,
        })),
      ),
    }
  }
}

/** A location as globs see it: without the escapes of a URI, so that `草稿/*.md` matches. */
function locationOf(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri)
  if (scheme === 'file' && !authority) return path
  const prefix = prefixOf(uri)
  return prefix + decoded(uri.slice(prefix.length))
}

function uriOf(location: string): string {
  if (location.startsWith('/')) return URI.from({ scheme: 'file', path: location }).toString()
  const prefix = prefixOf(location)
  return prefix + location.slice(prefix.length).split('/').map(encodeURIComponent).join('/')
}

/** Scheme and authority as the client writes them: `vscode-vfs://github`, `memory:`, `memory://`. */
function prefixOf(uri: string): string {
  return /^[\w+.-]+:(?:\/\/[^/]*)?/.exec(uri)?.[0] ?? ''
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
