import type { Feature } from '../context.ts'
import { codeActions } from './code-actions/code-actions.ts'
import { codeLens } from './counts/code-lens.ts'
import { completion } from './completion/completion.ts'
import { custom } from './structure/custom-requests.ts'
import { configurationRequests } from './structure/configuration-requests.ts'
import { definition } from './links/definition.ts'
import { diagnostics } from './diagnostics/diagnostics.ts'
import { documentSymbols } from './symbols/document-symbols.ts'
import { folding } from './ranges/folding.ts'
import { formatting } from './formatting/formatting.ts'
import { hover } from './hover/hover.ts'
import { inlayHints } from './counts/inlay-hints.ts'
import { highlights } from './links/highlights.ts'
import { marks } from './structure/marks.ts'
import { references } from './links/references.ts'
import { rename } from './links/rename.ts'
import { selectionRanges } from './ranges/selection-ranges.ts'
import { ruleRequests } from './structure/rule-requests.ts'
import { structureEvents } from './structure/structure-events.ts'
import { workspaceDiagnostics } from './diagnostics/workspace-diagnostics.ts'
import { workspaceSymbols } from './symbols/workspace-symbols.ts'

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
  highlights,
  rename,
  formatting,
  custom,
  marks,
  ruleRequests,
  configurationRequests,
  structureEvents,
]
