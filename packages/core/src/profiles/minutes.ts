import { defineProfile } from './profile.ts'

/**
 * Minutes of a meeting. 会议纪要 tell the main facts of a meeting and what was decided (党政机关公文处理工作条例), and list those present (出席;
 * GB/T 9704—2012, 纪要格式). Neither asks for a section under a name: what was decided may stand under its matter, as in Taiwan’s 會議紀錄.
 */
export const minutes = defineProfile({
  id: 'minutes',
  title: { en: 'Minutes', 'zh-Hans': '会议纪要' },
  sections: [
    {
      role: 'attendance',
      names: [
        ...['出席人员', '出席', '参会人员', '参加人员', '出席者', 'Attendance', 'Attendees', 'Present'],
        ...['Participants'],
      ],
    },
    { role: 'agenda', names: ['会议议题', '议题', '会议议程', '议程', '报告事项', 'Agenda', 'Agenda items'] },
    { role: 'debate', names: ['讨论事项', '讨论情况', '会议讨论'] },
    {
      role: 'decisions',
      names: [
        ...['议定事项', '会议议定事项', '决定事项', '会议决定', '会议决议', '决议', '会议决议事项'],
        ...['决议事项'],
        // English minutes put what was decided under the discussion or among the actions.
        ...['Decisions', 'Resolutions', 'Decisions made', 'Decisions taken', 'Discussion', 'Discussions'],
        ...['Action items', 'Actions', 'Actions agreed', 'Follow-up', 'Next steps', 'Summary of outcomes'],
      ],
    },
    { role: 'follow-up', names: ['责任分工', '任务分工', '后续工作', '临时动议'] },
  ],
  titles: [
    ...['会议纪要', '会议记录', '会议纪录', '座谈会纪要', '专题会纪要', '办公会纪要', '党组会纪要'],
    ...['minutes', 'meeting minutes', 'minutes of…', '…meeting minutes…'],
  ],
})
