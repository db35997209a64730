import { fold } from '../language/fold.ts'
import { writeNumeral } from '../language/numbers/numerals.ts'
import type { Action, Claim, Formula, FormulaTerm, PolicyDocument, Section } from '../model/document.ts'
import { characterPairs } from '../text/character-pairs.ts'
import { none } from '../text/none.ts'
import { contains, type Span } from '../text/span.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RuleFinding, type RuleFix, type RulePage } from './rule.ts'

/** So much of a clause names it, in code units. */
const LONGEST_CLAUSE = 12

export const page: RulePage = {
  title: { en: 'Formula and what spells it out', 'zh-Hans': '公式展开' },
  summary: {
    en: 'The terms of a formula such as 1+3+6 agree with what spells them out.',
    'zh-Hans': '“1+3+6”一类公式的各项与其展开内容一致。',
  },
  why: {
    en:
      'A formula is a promise in numbers: each term has a name with the same number, a list as long, ' +
      'and the last one often the actions that follow. Common practice; no standard demands it.',
    'zh-Hans':
      '公式以数字作出承诺：每一项的名称应含同一数目、列出同样多的内容，末项往往对应下文各项行动。此为通行做法，并非标准条文。',
  },
  examples: [
    {
      title: 'The formula says 4, three are spelled out',
      markdown: '实施“1+4”工作法（“1”即“一个平台”；“3”即“三支队伍”，包括网格员、楼栋长、志愿者）。\n',
      expect: ['1:6-1:7 term'],
      fixed: '实施“1+3”工作法（“1”即“一个平台”；“3”即“三支队伍”，包括网格员、楼栋长、志愿者）。\n',
    },
    {
      title: 'A term whose list counts itself',
      markdown: '实施“1+4”工作法：“1”即一个平台；“4”即修船、换桨、补帆三项工作。\n',
      expect: ['1:33-1:34 name'],
      fixed: '实施“1+4”工作法：“1”即一个平台；“4”即修船、换桨、补帆四项工作。\n',
    },
    {
      title: 'A term that nothing spells out',
      markdown: '实施“1+3+2”工作法（“1”即“一个平台”；“3”即“三支队伍”，包括网格员、楼栋长、志愿者）。\n',
      expect: ['1:8-1:9 unspelled'],
    },
    {
      title: 'The digits of a formula without signs',
      markdown: '实施“1233”工程，即一个目标、两大抓手、四项机制、三个保障。\n',
      expect: ['1:6-1:7 term'],
      fixed: '实施“1243”工程，即一个目标、两大抓手、四项机制、三个保障。\n',
    },
    {
      title: 'All terms agree',
      markdown: '实施“1+3”工作法（“1”即“一个平台”；“3”即“三支队伍”，包括网格员、楼栋长、志愿者）。\n',
    },
  ],
}

export default defineRule({
  id: 'formula-count',
  severity: 'error',
  messages: {
    term: {
      en: '“{formula}” has {value} where “{spelled}” is spelled out.',
      'zh-Hans': '公式“{formula}”中为“{value}”，而下文展开的是“{spelled}”。',
    },
    name: {
      en: '“{value}” is spelled out as “{name}”.',
      'zh-Hans': '“{value}”展开为“{name}”，数目不一致。',
    },
    unspelled: {
      en: '“{value}” in “{formula}” is not spelled out; the other {spelled} {spelled|term is|terms are}.',
      'zh-Hans': '公式“{formula}”中的“{value}”下文没有展开，其余 {spelled} 项均已展开。',
    },
    actions: {
      en: '“{value}” in “{formula}” stands for “{name}”; {listed} {listed|action follows|actions follow}.',
      'zh-Hans': '公式“{formula}”中的“{value}”对应“{name}”，下文列出 {listed} 项行动。',
    },
    change: { en: 'Change “{from}” to “{to}”', 'zh-Hans': '将“{from}”改为“{to}”' },
  },
  *check(document) {
    const { formulas, sections } = document
    const claims = new Map(formulas.length ? document.claims.map((claim) => [claim.id, claim]) : none)
    for (const formula of formulas) {
      const claimOf = (term: FormulaTerm | undefined) => claims.get(term?.expansion ?? '')
      for (const term of formula.terms) yield* termFindings(document, formula, term, claimOf(term))
      yield* unspelledFindings(formula)
      yield* actionFindings(formula, claimOf(formula.terms.at(-1)), sections)
    }
  },
})

/** A formula of which every term but one number is spelled out has a term too many, or has lost what spells it out. */
function* unspelledFindings({ text, terms }: Formula): Iterable<RuleFinding> {
  const unspelled = terms.filter(({ spelled }) => !spelled)
  const [term] = unspelled
  if (!term || unspelled.length > 1 || terms.length < 3 || typeof term.value !== 'number') return
  yield {
    messageId: 'unspelled',
    span: term.span,
    certainty: 'likely',
    data: { formula: text, value: term.text, terms: terms.length, spelled: terms.length - 1 },
    related: terms.flatMap(({ definition }) => definition ?? []),
  }
}

/** Three witnesses: the formula, the definition and the list. Where the first two differ, the list decides. */
function* termFindings(
  { text, language }: Pick<PolicyDocument, 'text' | 'language'>,
  formula: Formula,
  term: FormulaTerm,
  claim: Claim | undefined,
): Iterable<RuleFinding> {
  const { definition } = term
  if (!definition || typeof term.value !== 'number') return
  const traditional = language === 'zh-Hant'
  const clause = clauseAt(text, definition.span)
  const name = term.name ?? (claim ? claim.numeral.text + claim.measure + claim.noun : clause)
  const spelled = definition.value
  if (spelled === undefined) return
  const data = { formula: formula.text, value: term.text, spelled: clause, name }
  if (spelled !== term.value) {
    const definitionIsRight = !claim || claim.claimed === spelled || claim.listed === spelled
    const [span, from, to] = definitionIsRight
      ? [term.span, term.text, writeNumeral(spelled, term.text, { traditional })]
      : [definition.span, definition.text, writeNumeral(term.value, definition.text, { traditional })]
    yield {
      messageId: 'term',
      span,
      data,
      related: [{ text: name, span: term.nameSpan ?? definition.span }],
      fixes: [changed(span, from, to)],
    }
  } else if (claim ? claim.status !== 'mismatch' : term.nameNumeral) {
    yield* nameFinding(claim, term, data, traditional)
  }
}

/** What spells a term out, from its number to the next mark: 四项机制; “3” alone where the number is quoted. */
function clauseAt(text: string, { start, end }: Span): string {
  const [rest = ''] = text.slice(end, end + LONGEST_CLAUSE).split(/[^\p{L}\p{N}]|[为為即]/u, 1)
  return text.slice(start, end) + rest
}

/** The name of a term, or the list that counts itself there, has another number. */
function* nameFinding(
  claim: Claim | undefined,
  term: FormulaTerm,
  data: RuleFinding['data'] & object,
  traditional: boolean,
): Iterable<RuleFinding> {
  const numeral = claim ? { value: claim.claimed, ...claim.numeral } : term.nameNumeral
  if (!numeral || numeral.value === term.value) return
  const to = writeNumeral(Number(term.value), numeral.text, { traditional })
  yield {
    messageId: 'name',
    span: numeral.span,
    data,
    related: [term],
    fixes: [changed(numeral.span, numeral.text, to)],
  }
}

function changed(span: Span, from: string, to: string): RuleFix {
  return replacement('change', span, to, { safe: false, data: { from, to } })
}

/** The last term counts the actions of its section, where its members bear their names. */
function* actionFindings(
  formula: Formula,
  claim: Claim | undefined,
  sections: readonly Section[],
): Iterable<RuleFinding> {
  const term = formula.terms.at(-1)
  if (!term || typeof term.value !== 'number' || claim?.status !== 'match' || claim.listed !== term.value)
    return
  const section = innermost(sections, formula.span)
  const actions = section?.actions ?? []
  const inOrder = actions.every(({ ordinal }, index) => ordinal.value === index + 1)
  if (actions.length < 2 || actions.length === term.value || !inOrder || !sameNames(claim, actions)) return
  yield {
    messageId: 'actions',
    span: term.span,
    data: { formula: formula.text, value: term.text, name: term.name ?? '', listed: actions.length },
    related: actions.map(({ headline, headlineSpan }) => ({ text: headline, span: headlineSpan })),
  }
}

function innermost(sections: readonly Section[], span: Span): Section | undefined {
  const section = sections.find((one) => contains(one.span, span))
  return section && (innermost(section.sections, span) ?? section)
}

/** True when most actions share two characters in a row with the member at their place or next to it. */
function sameNames(claim: Claim, actions: readonly Action[]): boolean {
  const alike = actions.filter(({ headline }) => {
    const text = fold(headline)
    return claim.items.some((item) => characterPairs(fold(item.text)).some((pair) => text.includes(pair)))
  })
  return alike.length * 3 >= actions.length * 2
}
