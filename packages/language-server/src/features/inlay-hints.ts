import { InlayHintKind, type InlayHint } from 'vscode-languageserver'
import { isCounted, labelOf } from '../claim-places.ts'
import type { Feature } from '../context.ts'

/** Shows `3/3` (listed/claimed) behind each number whose members are listed. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(context) {
    const { client, connection } = context
    connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }): Promise<InlayHint[]> => {
      const view = await context.view(uri)
      if (!view || !context.settings(uri).inlayHints.enabled) return []
      const wanted = view.convert.span(range)
      return view.document.claims.filter(isCounted).flatMap((claim) => {
        const { end } = labelOf(claim, view.text)
        if (end < wanted.start || end > wanted.end) return []
        return {
          position: view.convert.position(end),
          label: `${claim.listed}/${claim.claimed}`,
          kind: InlayHintKind.Type,
          tooltip: claim.items.map(({ text }, index) => `${index + 1}. ${text.slice(0, 60)}`).join('\n'),
          paddingLeft: true,
        }
      })
    })
    if (client.capabilities.workspace?.inlayHint?.refreshSupport)
      context.onStale(() => void connection.languages.inlayHint.refresh().catch(() => {}))
  },
}
