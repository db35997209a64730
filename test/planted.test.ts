import { readFileSync } from 'node:fs'
import { lint } from '@policydoc/core'
import { expect, test } from 'vitest'

const clean = readFileSync(new URL('../fixtures/clean/river-case.md', import.meta.url), 'utf8')

/** The text from the first mark up to the second. */
const part = (from: string, to: string) => clean.slice(clean.indexOf(from), clean.indexOf(to))

/**
 * Faults planted in a clean document: what stands there, and what is put in its place. ⟦rule|text⟧ in the
 * replacement, or before what follows it, marks the one thing that must be reported.
 */
const faults: readonly (readonly [string, string, string])[] = [
  ['a smaller number', '岸線管控范圍等3項', '岸線管控范圍等⟦list-count|2⟧項'],
  ['a larger number', '岸線管控范圍等3項', '岸線管控范圍等⟦key-work-open|4⟧項'],
  ['a smaller number', '調蓄能力等4項', '調蓄能力等⟦list-count|3⟧項'],
  ['a larger number', '調蓄能力等4項', '調蓄能力等⟦key-work-open|5⟧項'],
  ['a smaller number, in words', '淤泥利用等3項', '淤泥利用等⟦list-count|兩⟧項'],
  ['a larger number, in words', '淤泥利用等3項', '淤泥利用等⟦key-work-open|四⟧項'],
  ['a smaller number', '濱水步道等2項', '濱水步道等⟦list-count|1⟧項'],
  ['a larger number, full width', '濱水步道等2項', '濱水步道等⟦key-work-open|３⟧項'],
  ['a smaller number', '隨手拍平台等3項', '隨手拍平台等⟦list-count|2⟧項'],
  ['a number far too large', '隨手拍平台等3項', '隨手拍平台等⟦key-work-open|10⟧項'],
  ['a larger number of a closed list', '調蓄能力等4項', '調蓄能力⟦list-count|5⟧項'],
  ['a smaller number of a closed list', '調蓄能力等4項', '調蓄能力⟦list-count|三⟧項'],
  [
    'a member added',
    '編制水系連通規劃、建立一河一檔台賬、劃定岸線管控范圍等3',
    '編制水系連通規劃、開展岸線勘測、建立一河一檔台賬、劃定岸線管控范圍等⟦list-count|3⟧',
  ],
  ['a member added', '拆除沿岸違建、貫通濱水步道等2', '拆除沿岸違建、種植護岸林木、貫通濱水步道等⟦list-count|2⟧'],
  ['a member added', '提升泵站調蓄能力等4', '提升泵站調蓄能力、清洗雨水篦子等⟦list-count|4⟧'],
  ['a member removed', '開展底泥檢測、推進生態清淤、拓展淤泥利用等3', '推進生態清淤、拓展淤泥利用等⟦key-work-open|3⟧'],
  ['a member removed', '招募民間河長、開設護水課堂、設立隨手拍平台等3', '開設護水課堂、設立隨手拍平台等⟦key-work-open|3⟧'],
  ['two members removed', '改造老舊小區管網、規范沿街商鋪排水、提升泵站調蓄能力等4', '提升泵站調蓄能力等⟦key-work-open|4⟧'],
  [
    'a member of an expansion removed',
    '“四重責任”,把責任壓實到河道治理的各個環節,即“屬地責任、行業責任、',
    '“⟦list-count|四⟧重責任”,把責任壓實到河道治理的各個環節,即“屬地責任、',
  ],
  ['a member of an expansion added', '“四重責任”,把責任壓實到河道治理的各個環節,即“', '“⟦list-count|四⟧重責任”,把責任壓實到河道治理的各個環節,即“執法責任、'],
  ['a member of the last term added', '“五位一體”,堅持以', '“⟦list-count|五⟧位一體”,堅持以植樹造林固水土、'],
  ['a smaller number in a name', '“四重責任”', '“⟦list-count|三⟧重責任”'],
  ['a larger number in a name', '“四重責任”', '“⟦list-count|五⟧重責任”'],
  ['a smaller number in the last name', '“五位一體”', '“⟦list-count|四⟧位一體”'],
  ['a larger number in the last name', '“五位一體”', '“⟦list-count|六⟧位一體”'],
  ['a smaller term', '“1+4+5”', '“1+⟦formula-count|3⟧+5”'],
  ['a larger last term', '“1+4+5”', '“1+4+⟦formula-count|6⟧”'],
  ['a larger first term', '“1+4+5”', '“⟦formula-count|2⟧+4+5”'],
  ['a definition of another term', '“4”即', '“⟦formula-count|3⟧”即'],
  ['a definition of another last term', '“5”即', '“⟦formula-count|6⟧”即'],
  ['a section dropped', `${part('三、成效', '四、探討')}四、探討`, '⟦required-sections|四、探討⟧'],
  ['a section dropped, the rest renumbered', `${part('三、成效', '四、探討')}四、探討`, '⟦required-sections|三、探討⟧'],
  ['the first section dropped', `${part('一、背景', '二、做法')}二、做法`, '⟦required-sections|二、做法⟧'],
  ['the last section dropped', `話題。\n\n${part('四、探討', '(責編')}`, '話題⟦required-sections|。⟧\n\n'],
  ['a section emptied', `三、成效\n\n${part('一是河道', '四、探討')}`, '⟦empty-section|三、成效⟧\n\n'],
  ['two sections swapped', `三、成效\n\n${part('一是河道', '四、探討')}四、探討\n`, `三、探討\n\n${part('一是河道', '四、探討')}⟦section-order|四、成效⟧\n`],
  ['an ordinal repeated', '三、成效', '⟦ordinal-sequence|二⟧、成效'],
  ['an ordinal skipped', '四、探討', '⟦ordinal-sequence|五⟧、探討'],
  ['an ordinal out of order', '三、成效', '⟦ordinal-sequence|四⟧、成效'],
  ['an ordinal skipped', '二、做法', '⟦ordinal-sequence|三⟧、做法'],
  ['an item repeated', '三是堅持標本', '⟦ordinal-sequence|二⟧是堅持標本'],
  ['an item skipped', '三是堅持標本', '⟦ordinal-sequence|四⟧是堅持標本'],
  ['the last item skipped', '三是治水', '⟦ordinal-sequence|四⟧是治水'],
  ['an item repeated', '二是治理機制', '⟦ordinal-sequence|一⟧是治理機制'],
  ['an item dropped', `${part('三是堅持標本', '四是堅持還岸')}四是`, '⟦ordinal-sequence|四⟧是'],
  ['the last action dropped', part('五是堅持共建', '三、成效'), ''],
] // prettier-ignore

test('the document is clean before', () => {
  expect(lint(clean)).toEqual([])
})

test.each(faults)('%s: %s', (_, before, after) => {
  expect(clean.split(before)).toHaveLength(2)
  const mark = /⟦([\w-]+)\|([^⟧]*)⟧/.exec(after)
  const text = clean.replace(before, () => after.replace(/⟦[\w-]+\|([^⟧]*)⟧/, '$1'))
  const found = lint(text).map(
    ({ rule, span }) => `${rule} at ${span.start}: ${text.slice(span.start, span.end)}`,
  )
  // Nothing dropped from the list of actions leaves a mark there: the formula before it tells.
  const start = mark ? clean.indexOf(before) + mark.index : text.indexOf('+5”') + 1
  expect(found).toEqual([mark ? `${mark[1]} at ${start}: ${mark[2]}` : `formula-count at ${start}: 5`])
})
