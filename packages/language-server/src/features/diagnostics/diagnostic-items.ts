import type { Finding, Locale } from '@policydoc/core'
import { DiagnosticSeverity, type Diagnostic, type PositionEncodingKind } from 'vscode-languageserver'
import type { Client } from '../../client.ts'
import type { ConfigurationProblem } from '../../configuration/configuration.ts'
import { converterFor } from '../../documents/convert.ts'
import { say } from '../../messages/say.ts'
import { oneLine } from '../../documents/one-line.ts'
import type { ShownView } from '../../documents/view.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const

/** A finding as the client shows it; parts that the client cannot show are left out. */
export function diagnosticOf(finding: Finding, view: ShownView, client: Client): Diagnostic {
  const can = {
    ...client.capabilities.textDocument?.publishDiagnostics,
    ...client.capabilities.textDocument?.diagnostic,
  }
  return {
    range: view.range(finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    ...(can.codeDescriptionSupport && { codeDescription: { href: finding.url } }),
    source: 'policydoc',
    message: finding.message,
    ...(can.relatedInformation &&
      finding.related.length && {
        relatedInformation: finding.related.map(({ message, span }) => ({
          location: { uri: view.uri, range: view.range(span) },
          message: standingAlone(message, view.text.slice(span.start, span.end)),
        })),
      }),
    ...(can.dataSupport && {
      data: {
        messageId: finding.messageId,
        version: view.version,
        fixes: finding.fixes.map(({ title, safe, edits }) => ({
          title,
          safe,
          edits: view.convert.edits(edits),
        })),
      },
    }),
  }
}

/** A member's number says nothing in a list of places, where the text it stands on is not seen. */
function standingAlone(message: string, text: string): string {
  return /^\d+$/.test(message) ? `${message}. ${oneLine(text)}` : message
}

/** An error of a configuration file as a diagnostic of that file. */
export function configurationDiagnostic(
  { text, span, message, kept, partial }: ConfigurationProblem,
  locale: Locale,
  encoding: PositionEncodingKind,
): Diagnostic {
  return {
    range: converterFor(text, encoding).range(span),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source: 'policydoc',
    message: partial
      ? message(locale)
      : `${message(locale)} ${say(locale, kept ? 'lastConfiguration' : 'noConfiguration')}`,
  }
}

/** An id that is the same for the same diagnostics and differs for others, with all but certainty (53 bits). */
export function resultIdOf(items: readonly Diagnostic[]): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  // The version in `data` changes with every key; the id must not.
  const text = JSON.stringify(items, (key, value: unknown) => (key === 'version' ? undefined : value))
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return `${items.length}-${(4294967296 * (2097151 & b) + (a >>> 0)).toString(36)}`
}
