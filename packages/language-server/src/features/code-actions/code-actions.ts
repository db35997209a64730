import { fix, isHarmless, type Finding, type ReportedFix } from '@policydoc/core'
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver'
import { namedSetAction } from './named-set-action.ts'
import type { Context, Feature } from '../../context.ts'
import { diagnosticOf } from '../diagnostics/diagnostic-items.ts'
import { shownOf } from '../diagnostics/shown.ts'
import { disableActions } from './disable-action.ts'
import { ruleOffAction, showRuleAction } from './rule-off-action.ts'
import { moveActions } from './move-actions.ts'
import { actionKinds } from '../../protocol.ts'
import type { Proposal } from './proposal.ts'
import { fixRuleActions } from './fix-rule-action.ts'
import { insertSectionActions, renumberActions } from './rewrite-actions.ts'
import { editsBetween } from '../../documents/text-diff.ts'
import type { View } from '../../documents/view.ts'

/** Quick fixes, `source.fixAll.policydoc`, disable here or in the configuration, add to `namedSets`, show the rule, renumber, insert a missing section. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: Object.values(actionKinds), resolveProvider: true },
  }),
  register(context) {
    const { connection } = context
    connection.onCodeAction(async (params) => {
      const view = await context.view(params.textDocument.uri)
      return view ? actionsFor(view, params, context) : []
    })
    connection.onCodeActionResolve(async (action) => {
      const { uri, version } = (action.data ?? {}) as { uri?: string; version?: number }
      const view = uri && !action.edit ? await context.view(uri) : undefined
      // An edit for another version would land in the wrong place.
      if (!view || view.version !== version) return action
      return { ...action, edit: { changes: { [view.uri]: fixAllEdits(view) } } }
    })
  },
}

async function actionsFor(view: View, params: CodeActionParams, context: Context): Promise<CodeAction[]> {
  const { only } = params.context
  const wanted = (kind: string) =>
    !only?.length || only.some((each) => kind === each || kind.startsWith(`${each}.`))
  const span = view.convert.span(params.range)
  const actions: CodeAction[] = []
  const add = ({ title, kind, edits, preferred }: Proposal, diagnostics?: Diagnostic[]): void => {
    actions.push({
      title,
      kind,
      ...(diagnostics && { diagnostics }),
      ...(preferred && { isPreferred: true }),
      edit: { changes: { [view.uri]: [...edits] } },
    })
  }
  const shown = await shownOf(context, view.uri)
  // Findings that are held back offer no fixes either; fixes apply to the text as it stands.
  const visible = shown?.view === view ? shown.findings : view.findings
  const here = visible.filter((each) => each.span.start <= span.end && span.start <= each.span.end)
  if (wanted(CodeActionKind.QuickFix))
    for (const finding of here) {
      const diagnostic = params.context.diagnostics.find((each) =>
        matches(each, finding.rule, view.range(finding.span)),
      )
      const about = [diagnostic ?? diagnosticOf(finding, view, context.client)]
      for (const each of finding.fixes) {
        if (!helps(view, finding, each)) continue
        add(
          {
            title: each.title,
            kind: CodeActionKind.QuickFix,
            edits: view.convert.edits(each.edits),
            preferred: each.safe,
          },
          about,
        )
      }
      const named = await namedSetAction(view, finding, context)
      if (named) actions.push({ ...named, diagnostics: about })
    }
  if (wanted(CodeActionKind.QuickFix))
    for (const rule of new Set(here.map((finding) => finding.rule))) {
      const finding = here.find((each) => each.rule === rule)
      if (finding) for (const proposal of disableActions(view, finding, context)) add(proposal)
      const off = await ruleOffAction(view, rule, context)
      actions.push(...(off ? [off] : []), ...showRuleAction(view, rule, context))
    }
  const asked = (kind: string) => only?.includes(kind) === true
  const numbering = here.some(({ rule }) => rule.startsWith('ordinal-'))
  if (asked(actionKinds.renumber) || (numbering && wanted(actionKinds.renumber)))
    for (const proposal of renumberActions(view, span, context)) add(proposal)
  // A finding carries its own fix; these mend all findings of its rule.
  if (wanted(CodeActionKind.QuickFix))
    for (const rule of new Set(here.flatMap(({ rule: id, fixes }) => (fixes.length > 0 ? [id] : []))))
      for (const proposal of fixRuleActions(view, rule, context)) add(proposal)
  if (asked(actionKinds.insertSection))
    for (const proposal of insertSectionActions(view, context)) add(proposal)
  // Offered on request only: what applies to every action must not light the lightbulb.
  actions.push(...moveActions(view, span.start, asked, context))
  if (only?.length && wanted(actionKinds.fixAll)) actions.push(...fixAllAction(view, context))
  else if (!only?.length && here.some(({ fixes }) => fixes.some(({ safe }) => safe)))
    actions.push(...fixAllAction(view, context))
  return actions
}

function matches({ code, range }: Diagnostic, rule: string, own: Diagnostic['range']): boolean {
  return code === rule && range.start.line === own.start.line && range.start.character === own.start.character
}

function fixAllAction(view: View, context: Context): CodeAction[] {
  if (!view.findings.some(({ fixes }) => fixes.some(({ safe }) => safe))) return []
  const action = { title: context.say(view.uri, 'fixAll'), kind: actionKinds.fixAll }
  if (context.client.resolvesActionEdits)
    return [{ ...action, data: { uri: view.uri, version: view.version } }]
  return [{ ...action, edit: { changes: { [view.uri]: fixAllEdits(view) } } }]
}

/** False for a fix after which the text has its finding still, or another one: computed only for fixes that are shown. */
function helps(
  { uri, configuration, locale, text, findings }: View,
  finding: Finding,
  fix: ReportedFix,
): boolean {
  return isHarmless(text, findings, { finding, fix }, { uri, ...configuration.options, locale })
}

function fixAllEdits(view: View): TextEdit[] {
  const { uri, configuration, locale, text } = view
  return view.convert.edits(editsBetween(text, fix(text, { uri, ...configuration.options, locale }).text))
}
