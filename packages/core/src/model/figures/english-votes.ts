import { CLASS } from '../../language/character-classes.ts'
import { amountsIn } from '../../language/numbers/amounts.ts'
import { areEnglishAnswers } from './english-labels.ts'
import { englishPartsFrom } from './english-parts.ts'
import { judged, type JudgedTotal } from './total.ts'
import { ofProse } from '../folded.ts'
import { allMatches } from '../../text/matches.ts'

/** 48 members voted, before the votes. */
const VOTED = new RegExp(
  String.raw`(?<![\d.,$£€])\d[\d,]* [a-z][a-z -]{2,30} (?:(?:were |was )?(?:present|cast)|voted|replied|responded|answered|took part|attended)` +
    String.raw`(?:,| ?[:;(]| [-–—]) ?(?=\d)`,
  'g',
)
const LONGEST = 200

/** The votes of an English block with those who cast them: 48 members voted, 31 in favour, 14 against and 3 abstaining. */
export const englishVotesOf = ofProse(
  { holds: CLASS.latin, numbers: 2 },
  (folded): readonly JudgedTotal[] => {
    return allMatches(folded, VOTED).flatMap(({ 0: ahead, index }) => {
      const from = index + ahead.length
      const [total] = amountsIn(folded, index, from)
      const { parts, labels } = englishPartsFrom(
        folded,
        from,
        Math.min(folded.length, from + LONGEST),
        ahead.endsWith('('),
      )
      if (!total || !areEnglishAnswers(labels) || parts.some(({ unit }) => unit !== '')) return []
      return [judged({ total, parts, division: 'some', relation: 'sum', exclusive: true })]
    })
  },
)
