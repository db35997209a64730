/** The folder that holds a location, without a trailing `/`; undefined at the root of a path or URI. */
export function folderOf(location: string): string | undefined {
  const root = rootOf(location)
  const trimmed = location.length > root.length && location.endsWith('/') ? location.slice(0, -1) : location
  if (trimmed.length <= root.length) return undefined
  const slash = trimmed.lastIndexOf('/')
  return slash < root.length ? root : trimmed.slice(0, slash)
}

/** A relative path seen from a folder, with `.` and `..` resolved; absolute paths stay within the folder's scheme. */
export function joined(folder: string, path: string): string {
  const root = rootOf(folder)
  const own = rootOf(path)
  if (own.length > 1) return path
  const base = own ? root : folder
  const parts = base.slice(root.length).split('/')
  const result: string[] = []
  for (const part of [...parts, ...path.slice(own.length).split('/')]) {
    if (part === '' || part === '.') continue
    if (part === '..') result.pop()
    else result.push(part)
  }
  return root + result.join('/')
}

/** The path of a location below a folder, without leading `/`; undefined when it lies elsewhere. */
export function below(folder: string, location: string): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  return location.startsWith(prefix) ? location.slice(prefix.length) : undefined
}

/** The last part of a location. */
export function nameOf(location: string): string {
  return location.slice(location.lastIndexOf('/') + 1)
}

/** `/`, `C:/` or `scheme://authority/`; empty for a relative path. */
function rootOf(location: string): string {
  return /^(?:[A-Za-z][\w+.-]+:\/\/[^/]*\/|[A-Za-z]:\/|[A-Za-z][\w+.-]+:\/|\/)/.exec(location)?.[0] ?? ''
}
