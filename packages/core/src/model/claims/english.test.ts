import { describe, expect, it } from 'vitest'
import { localBlock } from '../../tree/block.ts'
import type { LocalClaim } from './candidate.ts'
import { inlineClaims } from './inline.ts'

const englishClaims = (prose: string): readonly LocalClaim[] => {
  const place = {
    depth: 0,
    setext: false,
    quoted: 0,
    listDepth: 0,
    paragraph: 0,
    start: 0,
    end: prose.length,
  }
  return inlineClaims(localBlock({ kind: 'text', ...place, prose }))
}

/** Claims as `claimed/listed status-relevant certainty: members`. */
function read(prose: string): readonly string[] {
  return englishClaims(prose).map(({ claimed, items, certainty, closed }) => {
    const members = items.map(({ start, end }) => prose.slice(start, end)).join(' | ')
    return `${claimed}/${items.length}${closed ? '' : ' open'} ${certainty}: ${members}`
  })
}

describe('English counts with their lists in one block', () => {
  it.each([
    ['Three systems (i.e. Boxer; Tessa; Nettle) are used.', '3/3 certain: Boxer | Tessa | Nettle'],
    ['Four depots at Ayr, Bute, Cowal and Doon opened.', '4/4 likely: Ayr | Bute | Cowal | Doon'],
    ['We open two offices, in Ayr and in Bute.', '2/2 likely: Ayr | Bute'],
    [
      'Three questions arise: Is it cheap? Is it safe? Can it last?',
      '3/3 certain: Is it cheap | Is it safe | Can it last',
    ],
    [
      'There are two items. The first is rent. Another is a sum of fees.',
      '2/2 certain: rent | a sum of fees',
    ],
    [
      'This rule stands, the other two being the Ayr Rule, and the Bute Rule.',
      '2/2 likely: the Ayr Rule | the Bute Rule',
    ],
    [
      'There are two causes. One is the fall in trade. The other is the rise in rents.',
      '2/2 certain: the fall in trade | the rise in rents',
    ],
    [
      'It has three ways to grow. We can hire, we must train and we should lend.',
      '3/3 likely: We can hire | we must train | we should lend',
    ],
    [
      'It acts in two ways. First, deeds change: (i) leases; and (ii) bonds. Second, fees end.',
      '2/2 certain: deeds change: (i) leases; and (ii) bonds | fees end',
    ],
    [
      'It has three chapters. Chapter 1 is the need, Chapter 2 the plan and Chapter 3 the cost.',
      '3/3 certain: the need | the plan | the cost',
    ],
    [
      'It covers three boards, namely the Boards of Ports, Roads and Rail.',
      '3/3 certain: Ports | Roads | Rail',
    ],
    [
      'Meet two terms: he or she must live here and must not owe rent.',
      '2/2 certain: he or she must live here | must not owe rent',
    ],
    ['We build a hall, a pool and a pier. All three works are free.', '3/3 likely: a hall | a pool | a pier'],
    ['We build a hall, a pool and a pier, and all three are free.', '3/3 likely: a hall | a pool | a pier'],
    [
      'The policy of growth, thrift and skills – the three pillars of our plan – stays.',
      '3/3 likely: growth | thrift | skills',
    ],
    [
      'There are three tests. Is it cheap? Is it safe? Is it fair?',
      '3/3 certain: Is it cheap | Is it safe | Is it fair',
    ],
    [
      'It has five strands covering skills, trade, roads, rail and fees.',
      '5/5 likely: skills | trade | roads | rail | fees',
    ],
    [
      'Ayr, Bute and Doon were listed, but none of the three sites was large.',
      '3/3 likely: Ayr | Bute | Doon',
    ],
    [
      'We add two items to the list of works, “Oars and sails” and “Ropes”.',
      '2/2 likely: Oars and sails | Ropes',
    ],
    ['The clerks of Ayr and Bute spoke. The two clerks agreed.', '2/2 likely: Ayr | Bute'],
    [
      'Its rural, urban and coastal boards met. The three boards agreed.',
      '3/3 likely: rural | urban | coastal',
    ],
    [
      'The three aims of the plan, namely peace and trade, growth and skill, are one.',
      '3/3 certain: peace and trade | growth | skill',
    ],
    ['The two ports with most trade are Ségou and Mopti.', '2/2 likely: Ségou | Mopti'],
    ['Two new posts were opened, in Ayr and Bute.', '2/2 likely: Ayr | Bute'],
    ['The Board runs gas, rail and water, three trades worth millions.', '3/3 likely: gas | rail | water'],
    [
      'The Bank’s two mandates are price stability and bank stability.',
      '2/2 certain: price stability | bank stability',
    ],
    [
      'We see three risks. One is a rise in rents. Another is a fall in trade. A third is a strike.',
      '3/3 certain: a rise in rents | a fall in trade | a strike',
    ],
    [
      'I have two requests. I am asking for time. And I am asking for help.',
      '2/2 likely: I am asking for time | I am asking for help',
    ],
    ['It was written by three Allied Ports bodies: Ayr, Bute and Doon.', '3/3 certain: Ayr | Bute | Doon'],
    ['We protect three things: water, air and soil.', '3/3 certain: water | air | soil'],
    ['It has two aims—to teach, and to test.', '2/2 certain: to teach | to test'],
    [
      'There are three parts—a plan, a budget and (if needed) a bridge.',
      '3/3 certain: a plan | a budget | (if needed) a bridge',
    ],
    ['Work falls in two classes: Train A & B, and Bus C.', '2/2 certain: Train A & B | Bus C'],
    ['Four checks follow: cost; time; risk; and staff.', '4/4 certain: cost | time | risk | staff'],
    ['It names two duties (i) to ask, and (ii) to answer.', '2/2 likely: to ask | to answer'],
    ['We set four goals: speed, thrift and care.', '4/3 certain: speed | thrift | care'],
    ['We set two goals: speed, thrift and care.', '2/3 certain: speed | thrift | care'],
    ['The two main aims are speed and thrift.', '2/2 likely: speed | thrift'],
    ['Rope, tar and paint are the four foundations of the yard.', '4/3 certain: Rope | tar | paint'],
    ['Rope, tar and paint — these two goods come first.', '2/3 certain: Rope | tar | paint'],
    [
      'The plan is built around three missions. They are: oars, sails, ropes and tar.',
      '3/4 certain: oars | sails | ropes | tar',
    ],
    [
      'The three Rs of the port: rope, rudder, rail and rigging.',
      '3/4 certain: rope | rudder | rail | rigging',
    ],
    [
      'It has two desks: one for maps, one for flags, and one for tea.',
      '2/3 likely: one for maps | one for flags | one for tea',
    ],
    ['All four ports (Ayr, Oban and Wick) agreed.', '4/3 likely: Ayr | Oban | Wick'],
    [
      'We reached two conclusions. First, oars break. Second, sails tear. Third, ropes rot.',
      '2/3 certain: oars break | sails tear | ropes rot',
    ],
    [
      'Ayr is one of the top five ports of the coast, alongside Bute, Cowal, Doon and Erin.',
      '5/5 likely: Ayr | Bute | Cowal | Doon | Erin',
    ],
    ['Three boats were named: “Gull,” “Tern,” and “Skua.” They sail.', '3/3 certain: Gull | Tern | Skua'],
    ['We hired two pilots, Ann Day and Bo Fry, for the season.', '2/2 likely: Ann Day | Bo Fry'],
    ['It is a mix of speed, thrift and care. These three aims stay.', '3/3 likely: speed | thrift | care'],
    ['Signs stand in three tongues - in Manx, Scots and Irish.', '3/3 certain: Manx | Scots | Irish'],
    ['Two of the three piers are new: north and south.', '2/2 certain: north | south'],
    ['Piers of three ports, namely, Ayr, Bute and Doon, have been mended.', '3/3 certain: Ayr | Bute | Doon'],
    [
      'Six ports have signed, namely Ayr, Bute, Cowal, Doon and Erin.',
      '6/5 likely: Ayr | Bute | Cowal | Doon | Erin',
    ],
    [
      'From three views. The first is the tide, the second is the wind, and the third is the fog.',
      '3/3 certain: the tide | the wind | the fog',
    ],
    [
      'Two reports, on roads and on bridges, will be out in May, June and July.',
      '2/2 likely: on roads | on bridges',
    ],
    ['With four members, comprising Ann, Bo, Cy and Di, the board met.', '4/4 certain: Ann | Bo | Cy | Di'],
    ['The top three were Ayr, Bute and Doon.', '3/3 certain: Ayr | Bute | Doon'],
    [
      'The top three skills are sail making, rowing and rope work.',
      '3/3 likely: sail making | rowing | rope work',
    ],
    [
      'Two trials ran from May to June 2014, and from July to August 2015 respectively.',
      '2/2 likely: from May to June 2014 | from July to August 2015',
    ],
    ['The buyers are Norland and Sudland, two large states.', '2/2 likely: Norland | Sudland'],
    [
      'It has two courts: Ayr Court and the Court of Bute, which sits in May.',
      '2/2 certain: Ayr Court | the Court of Bute',
    ],
    [
      'Today, Ayr is one of the top five ports of the coast, alongside Bute, Cowal, Doon and Erin.',
      '5/5 likely: Ayr | Bute | Cowal | Doon | Erin',
    ],
    ['The three yards that took part in May were Ayr, Bute and Doon.', '3/3 likely: Ayr | Bute | Doon'],
    [
      'It asks for five skills, namely “harbour law, tide or wind, sails or ropes”.',
      '5/5 certain: harbour law | tide | wind | sails | ropes',
    ],
    [
      'One levy will replace the DC, TDL and DP. Those three charges are alike.',
      '3/3 likely: the DC | TDL | DP',
    ],
    ['There were two distinct but linked phases: building, and mending.', '2/2 certain: building | mending'],
    [
      'Two points matter. First, the hull, and second, who pays. The third party pays nothing.',
      '2/2 certain: the hull | who pays',
    ],
    [
      'Three firms, Gull, Inc., Tern Co., Ltd. and Skua, LLC, made bids.',
      '3/3 likely: Gull, Inc. | Tern Co., Ltd. | Skua, LLC',
    ],
    ['The board has two members: Ann Day, PhD, and Bo Fry, MD.', '2/2 certain: Ann Day, PhD | Bo Fry, MD'],
    [
      'The board has three members: Ann Day, chair, Bo Fry, clerk and Cy Till.',
      '3/3 certain: Ann Day, chair | Bo Fry, clerk | Cy Till',
    ],
    [
      'Two cities, Lille, France, and Ghent, Belgium, made bids.',
      '2/2 likely: Lille, France | Ghent, Belgium',
    ],
    ['The three towns of Ayr, Bute and Oban share one boat.', '3/3 likely: Ayr | Bute | Oban'],
    ['The three yards involved are Ayr, Bute, Cowal and Doon.', '3/4 likely: Ayr | Bute | Cowal | Doon'],
    [
      'The five measures are new boats, lower fares and longer piers.',
      '5/3 certain: new boats | lower fares | longer piers',
    ],
    [
      'The twelve ports which include Ayr, Bute and Doon, make up half of all trade.',
      '12/3 open likely: Ayr | Bute | Doon',
    ],
    [
      'We have three (port to port) routes - the Oak Line, the Elm Line, and the Ash Line.',
      '3/3 certain: the Oak Line | the Elm Line | the Ash Line',
    ],
    ['I thank Ann Day and Bo Fry, two pilots on the board, for their work.', '2/2 likely: Ann Day | Bo Fry'],
    [
      'Ayr, N.B. and Bute trade. Norland and Sudland signed, but ships of these two states stay away.',
      '2/2 likely: Norland | Sudland',
    ],
    [
      'Work falls to the two yards – the old yard as well as the new one; and',
      '2/2 certain: the old yard | the new one',
    ],
    [
      'There are two reasons. First, oars break. They are old. Second, sails tear. They are thin.',
      '2/2 certain: oars break | sails tear',
    ],
    [
      'There were two waves of orders. The first was for oars. The second wave was for sails.',
      '2/2 certain: The first was for oars | The second wave was for sails',
    ],
    [
      'Our three ports were the Mole of Ayr, Bute and the Quay of Doon.',
      '3/3 certain: the Mole of Ayr | Bute | the Quay of Doon',
    ],
    ['Nine areas, including ports, canals and quays.', '9/3 open likely: ports | canals | quays'],
  ])('%s', (prose, expected) => expect(read(prose)).toEqual([expected]))

  it.each([
    'After 17 months: review, repair and reopen.',
    'Norland and Sudland have two ports. They are ready and willing, fit and able, and open.',
    'Two islands share a boat: Ayr, Bute and Oban share one pier.',
    'The board has four members: Ann Day, chair, Bo Fry, clerk and Cy Till.',
    'One in three yards – those with ten boats or fewer – took part.',
    'In Norland and Sudland, two ships from Ayr sank.',
    'Phase 3: design, build and test.',
    'The third of my three points: rope, tar, paint and oars.',
    'Clauses 2 and 3 mend terms in the Harbour (Rope, Tar, Paint and Oars) Act.',
    'It is not just the three yards – Ayr, Bute and Cowal, but also the docks, the quays and the pier.',
    'Two reports on roads and bridges will be out in May, June and July.',
    'Two ministers resigned on Friday: the press blamed rain, fog and wind.',
    'The two schools are old and cold.',
    'Only two inland towns, namely, Ayr, N.B. and Oban, have said no.',
    'No more than three bids: one, two, or three.',
    'Three members, including the chair, voted against.',
    'For five years we worked through the following measures: taxes and grants.',
    'It costs 12 dollars: ten for entry, one for tea and one for cake.',
    'Subject to tide, rope, tar and paint are the three needs.',
    'All five members (Ayr, Bute, Cowal, and two from Doon) voted.',
    'At dusk, the mole and the quay are the two dangers.',
    'However, rope, tar and paint are the three needs.',
    'Two crews came in: one from Ayr in the morning, and one at noon.',
    'Ferries, tugs and a barge are the three old boats of the port.',
    'Boats pass in three turns. The first turn goes up. The second turn goes down. The last turn waits.',
    'We tie up four boats. The first is dry; the second and third are wet; the fourth has sunk.',
    'Two notes today. The first is on rope. The second is on tar. And my third note is on paint.',
    'There are four causes. First, rain. Second, wind. Third, tides. Last, and worst, nobody looked.',
    'The scale sets the order of two loads (lighter, equal, or heavier).',
    'The rule rests on two rights: of citizens to know, to ask and to object, and of courts to hear.',
  ])('makes nothing wrong of: %s', (prose) => {
    expect(englishClaims(prose).filter((claim) => claim.items.length !== claim.claimed)).toEqual([])
  })

  it('takes a list up again by the same number of the same things', () => {
    const again = read('We hold three aims: speed, thrift and care. All three aims last.')
    expect(again).toEqual(['3/3 certain: speed | thrift | care', '3/3 likely: speed | thrift | care'])
  })
})
