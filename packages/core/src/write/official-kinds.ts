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
  ...body: readonly string[]
): OfficialKind => ({ id, en, name, addressed: form === 'addressed', attached: papers === 'attached', body })

/** The kinds in the order of how often they are written. */
export const officialKinds: readonly OfficialKind[] = [
  kind(
    'notice',
    'Notice',
    '通知',
    'addressed',
    'attached',
    '〈缘由〉现将有关事项通知如下。',
    '一、〈事项一〉',
    '〈（待撰写）〉',
    '二、〈事项二〉',
    '〈（待撰写）〉',
    '特此通知。',
  ),
  kind(
    'request',
    'Request for instructions',
    '请示',
    'addressed',
    'attached',
    '〈缘由〉',
    '〈请示事项〉',
    '妥否，请批示。',
  ),
  kind(
    'report',
    'Report',
    '报告',
    'addressed',
    'attached',
    '〈缘由〉现将有关情况报告如下。',
    '一、基本情况',
    '〈（待撰写）〉',
    '二、主要做法',
    '〈（待撰写）〉',
    '三、下一步工作',
    '〈（待撰写）〉',
    '特此报告。',
  ),
  kind('letter', 'Letter', '函', 'addressed', 'attached', '〈缘由〉', '〈商洽事项〉', '请予支持，并盼函复。'),
  kind(
    'opinions',
    'Opinions',
    '意见',
    'addressed',
    'alone',
    '〈缘由〉现提出以下意见。',
    '一、总体要求',
    '〈（待撰写）〉',
    '二、主要任务',
    '〈（待撰写）〉',
    '三、保障措施',
    '〈（待撰写）〉',
  ),
  kind(
    'reply',
    'Reply',
    '批复',
    'addressed',
    'alone',
    '〈来文〉收悉。现批复如下。',
    '〈批复事项〉',
    '此复。',
  ),
  kind('circular', 'Circular', '通报', 'addressed', 'alone', '〈缘由〉', '〈（待撰写）〉', '〈（待撰写）〉'),
  kind('decision', 'Decision', '决定', 'open', 'alone', '〈缘由〉现作出如下决定。', '〈决定事项〉'),
  kind(
    'official-minutes',
    'Minutes',
    '纪要',
    'open',
    'alone',
    '〈时间〉，〈主持人〉主持召开会议，〈议题〉。现纪要如下。',
    '会议听取了〈汇报〉。',
    '会议议定，〈事项〉。',
    '出席：〈人员〉',
  ),
  kind('announcement', 'Announcement', '公告', 'open', 'alone', '〈缘由〉', '〈公告事项〉', '特此公告。'),
  kind('public-notice', 'Public notice', '通告', 'open', 'alone', '〈缘由〉', '〈通告事项〉', '特此通告。'),
  kind('motion', 'Motion', '议案', 'addressed', 'attached', '〈缘由〉', '〈议案内容〉', '请予审议。'),
  kind(
    'resolution',
    'Resolution',
    '决议',
    'open',
    'alone',
    '〈会议〉审议了〈议题〉。',
    '会议决定，〈事项〉。',
  ),
  kind('communique', 'Communiqué', '公报', 'open', 'alone', '〈会议〉于〈时间〉在〈地点〉举行。', '〈内容〉'),
  kind('order', 'Order', '命令', 'open', 'alone', '〈依据〉，现命令：', '〈命令事项〉'),
]
