import type { Feature } from '../context.ts'
import { codeActions } from './code-actions.ts'
import { codeLens } from './code-lens.ts'
import { completion } from './completion.ts'
import { custom } from './custom-requests.ts'
import { definition } from './definition.ts'
import { diagnostics } from './diagnostics.ts'
import { documentSymbols } from './document-symbols.ts'
import { folding } from './folding.ts'
import { formatting } from './formatting.ts'
import { hover } from './hover.ts'
import { inlayHints } from './inlay-hints.ts'
import { references } from './references.ts'
import { selectionRanges } from './selection-ranges.ts'
import { structureEvents } from './structure-events.ts'
import { workspaceDiagnostics } from './workspace-diagnostics.ts'
import { workspaceSymbols } from './workspace-symbols.ts'

/** All features; each says what it can do and registers its own handlers. */
export const features: readonly Feature[] = [
  diagnostics,
  workspaceDiagnostics,
  codeActions,
  documentSymbols,
  workspaceSymbols,
  folding,
  selectionRanges,
  hover,
  completion,
  inlayHints,
  codeLens,
  definition,
  references,
  formatting,
  custom,
  structureEvents,
]
