import { expect, test } from 'vitest'
import { lint } from '../lint.ts'
import { rules } from '../rules/index.ts'

const wrong = {
  'total-parts': '指标共计28项，其中预期性指标19项、约束性指标19项。\n',
  'share-sum': '三类项目分别占总数的52%、30%和28%。\n',
  'change-arithmetic': '船只由400艘增加到450艘，增长25%。\n',
  'part-whole': '发放问卷500份，回收578份。\n',
}

test.each(Object.entries(wrong))(
  '%s has the severity that its page says, or that of the configuration',
  (id, text) => {
    const severities = (settings: Parameters<typeof lint>[1]): readonly string[] =>
      lint(text, settings).flatMap(({ rule, severity }) => (rule === id ? [severity] : []))
    expect(severities({})).toEqual([rules.find((rule) => rule.id === id)?.severity])
    expect(severities({ rules: { [id]: 'error' } })).toEqual(['error'])
    expect(severities({ rules: { [id]: 'info' } })).toEqual(['info'])
  },
)
