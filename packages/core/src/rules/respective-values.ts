import { respectivesOf } from '../model/respective.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Values told respectively', 'zh-Hans': '“分别”前后对应' },
  summary: {
    en: 'As many values are told respectively (分别) as names stand before them.',
    'zh-Hans': '“分别”（respectively）对应的数值与所列各项一一对应。',
  },
  why: {
    en:
      'With three districts and two amounts the reader cannot tell whose amount is missing. Only names that a ' +
      'pause mark (in English a comma and one “and”) parts or a number counts are compared with lists of values in ' +
      'one unit, of dates, of who does it, or with a second 分别; an “and” that may join two names or one is allowed ' +
      'for. Common practice; no standard demands it.',
    'zh-Hans':
      '列了三个区、只给两个数，读者无从判断缺了哪一个。名称以顿号（英文用逗号和一个 and）分隔或注明个数，与同一单位的数值、' +
      '日期、承担者或后一个“分别”核对；“和”可作一项或两项理解时不提示。此为通行做法，并非标准条文。',
  },
  examples: [
    {
      title: 'A value for each',
      markdown: '东港、西港、南港吞吐量分别增长3.1%、5.2%和4%。城镇和农村渡口分别为12处、9处。\n',
    },
    {
      title: 'A value is missing',
      markdown: '东港、西港、南港吞吐量分别增长3.1%、5.2%。\n',
      expect: ['1:16-1:25 count'],
    },
    {
      title: 'A name is missing',
      markdown: '東港、西港分別有12艘、9艘和7艘渡船。\n',
      expect: ['1:9-1:20 count'],
    },
    {
      title: 'English sentences',
      markdown:
        'Traffic at the north, west and south piers grew by 5%, 6% and 4% respectively. ' +
        'Schools, clinics and libraries received $1,200 and $900, respectively.\n',
      expect: ['1:120-1:135 respectively'],
    },
    {
      title: 'Names that are counted, and a second time',
      markdown:
        '东港、西港、南港三个泊位分别投资3亿元和5亿元。东港、西港、南港分别有12艘、9艘和7艘渡船，分别增长3%、5%。\n',
      expect: ['1:17-1:24 count', '1:52-1:57 count'],
    },
    {
      title: 'Counted names and other units',
      markdown: '东港、西港三个泊位分别投资3亿元、5亿元、2亿元。甲船、乙船、丙船分别长30米、载客50人。\n',
    },
  ],
}

export default defineRule({
  id: 'respective-values',
  severity: 'warning',
  messages: {
    count: {
      en: 'Behind “分别” stand {values} values for {names} names ({list}).',
      'zh-Hans': '“分别”后有{values}个数值，前面列了{names}项（{list}）。',
    },
    respectively: {
      en: '{values} values are told respectively for {names} names ({list}).',
      'zh-Hans': 'respectively 对应{values}个数值，前面列了{names}项（{list}）。',
    },
  },
  *check({ blocks }) {
    for (const { names, count, values, english, span } of respectivesOf(blocks))
      yield {
        messageId: english ? 'respectively' : 'count',
        span,
        // Where the last name ends is not known in English.
        data: {
          values,
          names: count,
          list: english ? `${names.slice(0, -1).join(', ')}, …` : names.join('、'),
        },
      }
  },
})
