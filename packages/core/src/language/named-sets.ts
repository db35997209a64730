import { fold } from './fold.ts'

/** A name that begins with a number and whose official list has another length. */
interface NamedSet {
  readonly members: number
  /** Where the list stands. */
  readonly source: string
}

/**
 * Names known by a number that is not the length of their list. Names whose number is right need no entry:
 * nothing is said of a name that the document does not spell out.
 */
const LEXICON: Readonly<Record<string, NamedSet>> = {
  四上: {
    members: 6,
    source:
      '国家统计局: 规模以上工业、有资质的建筑业、限额以上批发和零售业、限额以上住宿和餐饮业、有开发经营活动的房地产开发经营业、规模以上服务业',
  },
  五网合一: { members: 5, source: '海南省政府工作报告: 水、电、光、气四网融入路网 (4 + 1)' },
  五社联动: { members: 5, source: '民政部: 社区与社会组织、社会工作者、社区志愿者、社会慈善资源 (1 + 4)' },
  四融一共: { members: 5, source: '4 + 1' },
}

/** How many members a set known by a number has; the user's own sets take precedence; undefined when it is not known. */
export function namedSetSize(name: string, own: Readonly<Record<string, number>>): number | undefined {
  return own[name] ?? own[fold(name)] ?? LEXICON[fold(name)]?.members
}
