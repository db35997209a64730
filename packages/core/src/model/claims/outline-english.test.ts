import { describe, expect, it } from 'vitest'
import { parse } from '../model.ts'

/** The outline claims of a text as `claimed/listed certainty: members`. */
function read(...lines: readonly string[]): readonly string[] {
  return parse(lines.join('\n'))
    .claims.filter((claim) => claim.form === 'outline')
    .map((claim) => {
      const members = claim.items.map((item) => item.text).join(' | ')
      return `${claim.claimed}/${claim.listed} ${claim.certainty}: ${members}`
    })
}

describe('English outline claims', () => {
  it.each([
    [
      'First and Second, paragraphs apart, under numbers of their own',
      [
        '7. We will do three things.',
        '',
        '8. First, we dredge the harbour. It is shallow.',
        '',
        '9. Ships of all sizes call here.',
        '',
        '10. Second, we mend the quay.',
        '',
        '11. And third, we light the pier.',
      ],
      '3/3 likely: First, we dredge the harbour | Second, we mend the quay | And third, we light the pier',
    ],
    [
      'an inner series between',
      [
        'The yard sets out two plans:',
        '',
        'First, oars. They differ.',
        '',
        'First, long oars.',
        '',
        'Second, short oars.',
        '',
        'Second, sails.',
      ],
      '2/2 certain: First, oars | Second, sails',
    ],
    [
      'a Finally that closes the speech',
      [
        'There are two reasons.',
        '',
        'First, the tide.',
        '',
        'Second, the wind.',
        '',
        'Finally, let me thank the crew.',
      ],
      '2/2 likely: First, the tide | Second, the wind',
    ],
    [
      'a series one longer than promised',
      ['There are two reasons.', '', 'First, the tide.', '', 'Second, the wind.', '', 'Third, the fog.'],
      '2/3 likely: First, the tide | Second, the wind | Third, the fog',
    ],
    [
      'the first point is',
      [
        'I have two points to make.',
        '',
        'The first is rope. It rots.',
        '',
        'My second point is tar. It burns.',
      ],
      '2/2 likely: The first is rope | My second point is tar',
    ],
    [
      'HTML lists in pieces',
      [
        '<ol start="4">',
        '<li>The port has three tasks:',
        '',
        '<ol>',
        '<li>dredging, which means:<ul><li>digging</li></ul></li>',
        '<li>lighting</li>',
        '',
        '<li>towing</li>',
        '</ol>',
        '</li>',
        '</ol>',
      ],
      '3/3 certain: dredging, which means: | lighting | towing',
    ],
    [
      'lettered items that are indented like code',
      ['Two rules apply:', '', '    (a)  Boats give way.', '', '    (b)  Crews wear vests.'],
      '2/2 certain: Boats give way | Crews wear vests',
    ],
    [
      'headings in all but name, with numbered paragraphs between',
      [
        '1. Let me make two brief points.',
        '',
        '<b>A. Ropes</b>',
        '',
        '2. They rot. We buy anew each May.',
        '',
        '<b>B. Sails</b>',
        '',
        '3. They tear.',
      ],
      '2/2 likely: Ropes | Sails',
    ],
    [
      'a first point in the paragraph that promises it',
      [
        'We have two key tasks. First, we dredge the harbour. It is shallow.',
        '',
        'Ships call here.',
        '',
        'Our second task is the quay.',
      ],
      '2/2 likely: First, we dredge the harbour | Our second task is the quay',
    ],
    [
      'a number without a noun',
      ['I will mention three:', '', '- ropes', '- tar', '- sails'],
      '3/3 certain: ropes | tar | sails',
    ],
    [
      'a number inside the sentence that ends in a colon',
      [
        'The yard will table three Bills to make the following changes:',
        '',
        '* mend ropes',
        '* buy tar',
        '* sew sails',
      ],
      '3/3 likely: mend ropes | buy tar | sew sails',
    ],
    [
      'a promise before the last sentence',
      ['It rests on three powers. Let me speak of that.', '', '(1) Ayr', '', '(2) Bute', '', '(3) Doon'],
      '3/3 likely: Ayr | Bute | Doon',
    ],
  ])('%s', (_name, lines, expected) => expect(read(...lines)).toEqual([expected]))

  it.each([
    [
      'steps of an election',
      ['The crew elects three members as follows:', '', '1. Names are called.', '2. Hands are raised.'],
    ],
    ['children below an age', ['They have two children below 10.', '', '- She works.', '- He does not.']],
    [
      'a second point of another kind',
      ['Two examples. First, ropes.', '', 'My second point is tar.', '', 'Third, sails.'],
    ],
    [
      'a last point told behind the list',
      ['I make three points:', '', '- ropes', '- tar', '', 'My third point is this: paint.'],
    ],
  ])('nothing wrong for %s', (_name, lines) =>
    expect(read(...lines).filter((claim) => !/^(\d+)\/\1 /.test(claim))).toEqual([]),
  )
})
