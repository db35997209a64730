/**
 * Where configuration is read from. A location is a path or a URI with `/` between folders; both work alike.
 * Injected, so that one loader serves the terminal, the language server and a browser worker.
 */
export interface FileSystem {
  /** The decoded text of a file; undefined when there is none. May throw when it is there but cannot be read. */
  readFile(location: string): Promise<string | undefined>
}
