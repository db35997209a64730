/** One of the fifteen kinds of official document (党政机关公文处理工作条例 第八条), as a new one is laid out. */
export interface OfficialKind {
  readonly id: string
  readonly en: string
  /** What its title ends in. */
  readonly name: string
  /** True for a kind that goes to somebody: 主送机关. */
  readonly addressed: boolean
  /** True for a kind that usually comes with papers: 附件. */
  readonly attached: boolean
  /** Paragraphs of the body; what is to be replaced stands between 〈 and 〉. */
  readonly body: readonly string[]
}

const kind = (
  id: string,
  en: string,
  name: string,
  form: 'addressed' | 'open',
  papers: 'attached' | 'alone',
  body: string,
): OfficialKind => ({
  id,
  en,
  name,
  addressed: form === 'addressed',
  attached: papers === 'attached',
  body: body.split('\n'),
})

/** A numbered part that is still to be written. */
const part = (heading: string): string => `${heading}\n〈（待撰写）〉\n`

const NOTICE = `〈缘由〉现将有关事项通知如下。\n${part('一、〈事项一〉')}${part('二、〈事项二〉')}特此通知。`
const REPORT = `〈缘由〉现将有关情况报告如下。\n${part('一、基本情况')}${part('二、主要做法')}${part('三、下一步工作')}特此报告。`
const OPINIONS =
  `〈缘由〉现提出以下意见。\n${part('一、总体要求')}${part('二、主要任务')}${part('三、保障措施')}`.trimEnd()
const MINUTES =
  '〈时间〉，〈主持人〉主持召开会议，〈议题〉。现纪要如下。\n会议听取了〈汇报〉。\n会议议定，〈事项〉。\n出席：〈人员〉'
const RESOLUTION = '〈会议〉审议了〈议题〉。\n会议决定，〈事项〉。'
const COMMUNIQUE = '〈会议〉于〈时间〉在〈地点〉举行。\n〈内容〉'
const CIRCULAR = '〈缘由〉\n〈（待撰写）〉\n〈（待撰写）〉'

/** The kinds in the order of how often they are written. */
export const officialKinds: readonly OfficialKind[] = [
  kind('notice', 'Notice', '通知', 'addressed', 'attached', NOTICE),
  kind(
    'request',
    'Request for instructions',
    '请示',
    'addressed',
    'attached',
    '〈缘由〉\n〈请示事项〉\n妥否，请批示。',
  ),
  kind('report', 'Report', '报告', 'addressed', 'attached', REPORT),
  kind('letter', 'Letter', '函', 'addressed', 'attached', '〈缘由〉\n〈商洽事项〉\n请予支持，并盼函复。'),
  kind('opinions', 'Opinions', '意见', 'addressed', 'alone', OPINIONS),
  kind('reply', 'Reply', '批复', 'addressed', 'alone', '〈来文〉收悉。现批复如下。\n〈批复事项〉\n此复。'),
  kind('circular', 'Circular', '通报', 'addressed', 'alone', CIRCULAR),
  kind('decision', 'Decision', '决定', 'open', 'alone', '〈缘由〉现作出如下决定。\n〈决定事项〉'),
  kind('official-minutes', 'Minutes', '纪要', 'open', 'alone', MINUTES),
  kind('announcement', 'Announcement', '公告', 'open', 'alone', '〈缘由〉\n〈公告事项〉\n特此公告。'),
  kind('public-notice', 'Public notice', '通告', 'open', 'alone', '〈缘由〉\n〈通告事项〉\n特此通告。'),
  kind('motion', 'Motion', '议案', 'addressed', 'attached', '〈缘由〉\n〈议案内容〉\n请予审议。'),
  kind('resolution', 'Resolution', '决议', 'open', 'alone', RESOLUTION),
  kind('communique', 'Communiqué', '公报', 'open', 'alone', COMMUNIQUE),
  kind('order', 'Order', '命令', 'open', 'alone', '〈依据〉，现命令：\n〈命令事项〉'),
]
