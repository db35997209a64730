import type { Localised } from '../rules/rule.ts'

/** What the columns of a ledger are called. */
export const ledgerWords = {
  path: { en: 'File', 'zh-Hans': '文件' },
  section: { en: 'Section', 'zh-Hans': '章节' },
  role: { en: 'Role', 'zh-Hans': '章节类别' },
  ordinal: { en: 'No.', 'zh-Hans': '序号' },
  action: { en: 'Action', 'zh-Hans': '任务' },
  name: { en: 'Name', 'zh-Hans': '行动名称' },
  item: { en: 'Key work', 'zh-Hans': '重点工作' },
  number: { en: 'Item', 'zh-Hans': '项次' },
  claimed: { en: 'Claimed', 'zh-Hans': '文称项数' },
  listed: { en: 'Listed', 'zh-Hans': '列出项数' },
  status: { en: 'Count', 'zh-Hans': '核对' },
  lead: { en: 'Lead unit', 'zh-Hans': '牵头单位' },
  support: { en: 'Co-operating and responsible units', 'zh-Hans': '配合（责任）单位' },
  due: { en: 'Due', 'zh-Hans': '完成时限' },
  line: { en: 'Line', 'zh-Hans': '行号' },
} as const satisfies Readonly<Record<string, Localised>>
