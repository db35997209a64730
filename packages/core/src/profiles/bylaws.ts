import { defineProfile } from './profile.ts'

/**
 * The rules that a body gives itself (bylaws, charter, constitution; 章程). Robert’s Rules of Order has them tell purpose, members, officers,
 * committees, meetings and their own amendment; 社会团体章程示范文本 begins with 总则, 业务范围, 会员. That the amendment and the closing provisions
 * stand last is common practice. Small bodies do with less: no part is required.
 */
export const bylaws = defineProfile({
  id: 'bylaws',
  title: { en: 'Bylaws', 'zh-Hans': '章程' },
  sections: [
    { role: 'name', names: ['Name', 'Name and purpose', '总则', '名称'] },
    {
      role: 'object',
      names: [
        ...['Object', 'Objects', 'Purpose', 'Purposes', 'Mission', 'Mission and purpose', 'Objectives'],
        ...['Aims', '业务范围', '宗旨', '宗旨和业务范围', '宗旨和任务', '任务'],
      ],
      beside: 'name',
    },
    {
      role: 'members',
      names: ['Members', 'Membership', '会员', '成员', '团体会员', '会员和会费'],
    },
    {
      role: 'amendment',
      names: [
        ...['Amendment', 'Amendments', 'Amendment of bylaws', 'Amendments to…', 'Amending…'],
        ...['Changes to the charter', '章程的修改程序', '章程的修改', '章程修改程序', '章程修改'],
      ],
    },
    { role: 'final', names: ['附则', 'Final provisions', 'Miscellaneous'] },
  ],
  titles: [
    ...['bylaws', 'by-laws', 'bylaws of…', 'by-laws of…', 'constitution', 'constitution of…', 'charter'],
    ...['charter of…', 'articles of association', 'articles of incorporation', '章程', '章程示范文本'],
  ],
})
