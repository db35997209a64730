import { fileSystemRequests } from '@policydoc/language-server'
import { RelativePattern, Uri, workspace, type Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

const documents = '**/*.{md,markdown}'

/** Reads files for a server that has no disk: in a browser and in virtual workspaces. */
export function answerFileRequests(client: BaseLanguageClient): readonly Disposable[] {
  return [
    client.onRequest(fileSystemRequests.readFile, async ({ uri }: { readonly uri: string }) => {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true)))
      } catch {
        return null
      }
    }),
    client.onRequest(fileSystemRequests.findFiles, async ({ uri }: { readonly uri: string }) => {
      const found = await workspace.findFiles(new RelativePattern(Uri.parse(uri, true), documents))
      return found.map((each) => each.toString())
    }),
  ]
}
