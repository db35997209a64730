/** The words the Chinese claim grammar is written in, all folded (Simplified). Each group says what it is for. */

const choice = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join('|')

/** Measure words that count what a list can list. Not: money, time, length, people at large. */
export const MEASURES = choice(
  '个 项 大 条 类 种 点 件 篇 步 关 张 本 根 道 支 块 场 招 层 重 位 家 座 处 份 部 所 级 名 则 款 群 股 套 组 批 对 只 把 度 区 轮 枚 级 环',
)

/** Places and parties that a list before the number names (沪、苏、浙三地, 政府、企业、社会三方); nothing that follows is counted by them. */
export const PARTIES =
  '(?:省(?!级|道|委)|市(?!场|级|委|政|民)|县(?!级|委)|地(?!区|块|点|方|级)|国(?!家|企|道|债)|校|城(?!市|区|乡|镇)|镇|乡(?!村|镇)|村(?!民|庄|级)|方(?!面|向|案|式|法|位|米|针|队|可)|者(?!们))'

/** Shapes of a plan that a line of its own spells out: 三环：…, 两翼：…. */
export const SHAPES = '(?:环|线|轴|带|核|心|翼|屏|廊|楔|圈|极|片|湾|点|区|园|谷|廊道|组团)(?=:)'

/** Nouns that name a class of things and may follow a number without a measure word (三方面, 四体系). */
export const CLASS_NOUNS =
  choice(`方面 维度 体系 行动 工程 原则 领域 任务 环节 阶段 层次 层面 步骤 方向 机制 制度 目标 重点 举措 措施 要素 类别 类型 部分 方式 渠道
  平台 关系 问题 要求 途径 路径 模式 格局 板块 主题 内容 专项 产业 基地 中心 工作 条件 指标 计划 项目 功能 优势 特点 特征 能力 作用 意义 含义 范畴 范畴 战略 战役 攻坚战 职责 义务
  权利 权限 程序 情形 因素 标准 品牌 系统 网络 清单 关口 底线 红线 防线 支柱 引擎 抓手 载体 环境 市场 保障 服务 改革 建设 理念 观念 意识 精神 文化 区域 片区 组团 廊道 集群 城市 县区
  省份 单位 部门 行业 学科 专业 课程 群体 人群 方案 思路 转变 转型 突破 提升 优化 创新 统筹 结合 融合 联动 协同 亮点 难点 痛点 堵点 短板 弱项 课题 议题 维 要点 特色 流程 模块 场景 步 字诀
  方法 做法 大事 实事 事项 手段 障碍 瓶颈 关切 面向 构面 主轴 主线 策略 选项 赛道 角色 角度`)

/** Measures of quantities: a number with one of these counts no list. */
export const QUANTITIES =
  /^(?:年|月|日|天|周|小时|分钟|秒|时许|季度|次|倍|成|%|％|‰|元|万|亿|千|百|余|多|亩|公顷|公里|千米|平方|立方|米|吨|公斤|千克|克|升|岁|周岁|人次|人(?!才|群|员)|户|票|字|个?(?:字|月|工作日|小时|百分点|季度|星期|交易日|自然日|百分|亿|万|多|余)|家庭|届|届次|期|号|线|环(?!节)|楼|层楼|本书|页|行|维码|手|胎|孩|点[钟半]|度电|分之|瓦|赫|位数|周年|套房|辆|艘|架|班|票|批次|步走|战区|国语|环路|县市|线城市|代人|楼|折|等奖|把手|氧化|聚|联|季|伏|旬|更|乘|进制|线|语|审|流|来|次元)/

/** After which a number counts something else: the list before it is not what it counts. */
export const COUNTING_VERBS =
  choice(`分别 各 达 达到 达成 增加 增长 增至 减少 下降 提高 提升 超过 不少于 累计 连续 新增 新建 建成 建立 建有 设立 设置 设有 开展 完成 实施 组织 举办 召开 出台 印发 制定 制订 形成 提出 提供 推出
  发布 安排 落实 引进 培育 打造 获 获得 获评 荣获 入选 成立 拥有 共有 现有 有 至 为 仅 只 约 近 每 第 前 后 超 破 突破 新获 承办 招引 签约 落地 开工 竣工 投产 下达 发放 投入 列入 纳入 涉及 覆盖 惠及 辖 下辖 选派
  查处 办理 受理 解决 整改 化解 修订 颁布 起草 编制 承担 参与 创建 改造 搭建 开设 设 建 列 等于 平均 其中 另 另有 还有 又 再 以及 取得 明确 部署 确定 规定 实现 推动 推进 保留 取消 下放 修改 废止 删除 增设 推行 研发 突出 抓好 做好 抓 办 干 用 需 需要 经过 历经 历时 近 过去 今后 未来 最近`)

/** Verbs and prepositions that introduce a list; what stands before them in its clause is no member. */
export const INTRODUCERS = choice(
  `包括 包含 涵盖 涉及 即 分别是 分别为 坚持以 坚持 围绕 聚焦 针对 通过 采取 构建 构筑 打造 形成 建立 健全 完善 建设 推进 推动 实施 开展 落实 统筹 抓好 做好 加强 强化 优化 发展 培育 壮大 做大做强 突出 紧扣 紧盯 立足 依托 按照 根据 遵循 牢记 树立 增强 实现 提升 促进 发挥 成立 设立 设置 加快 深化 巩固 拓展 支持 引导 组织 保障 确保 提高 改善 创建 开发 扩大 稳定 守住 用好 办好 建好 管好 新增 推广 推行 建成 搭建 配备 整合 聚合 汇聚 深耕 锚定 把握 坚守 践行 处理好 把握好 划分为 分为 分成 选择 确定 确定了 完成 从 在 由 对 以 将 把 向 为 于 就 按 含 有 是`,
)

/** What may stand between a list and its number. */
export const SUMMERS = /(?:等(?:等)?)?(?:共计|合计|总共|一共|共|全部)?(?:的)?(?:这|上述|以上|几方面)?$/

/** Introduce the members after the number and its noun. */
export const MARKERS = choice(
  '即 包括 包含 涵盖 分别是 分别为 分别指 是指 指的是 指 就是 主要是 主要包括 主要有 具体是 具体为 具体包括 依次是 依次为 它们是 为 是 有',
)

/** Key work: what a drafter must not lose. */
export const KEY_WORK =
  /^(?:重点|主要|关键|核心|中心)?(?:工作|任务)|^重点(?:工作)?(?:事项|项目|举措|工程|行动)/

/** Makes the list before or after the number a choice, a limit or a count of characters. */
export const NO_COUNT_AFTER =
  /^(?:个|大|项|种|条|类|级|名|家)?(?:以上|或者?|[至到](?=\s?[\d一二三四五六七八九十两百])|以下|以内|左右|之[一二三多内外间中]|中的|分之|不等|字|汉字)/
/** Makes the number after it a choice, a limit, an ordinal or a guess. */
export const NO_COUNT_BEFORE =
  /(?:至少|最多|至多|不少于|不超过|不多于|任选|任意|任何|选择|选取|其中|前|后|第|每|各|上|近|超|约|逾|不足|将近|大约|的)$/

/** Not the conjunction: 和平, 和解, 及时, 与会 … are words of their own; 和平台, 和解决, 与时间 are not. */
const AND = String.raw`和(?!谐|睦|平(?![台时均等衡安稳原行整价房方面板])|解(?![决读释放答析])|时(?![间代效长机序空政尚限段])|格(?!局|式)|早(?![期餐教市])|美(?![国丽好化观术育食学]))`
const ALSO = '及(?!时|格|早|其|于)'
const WITH = String.raw`与(?!会(?![议计员展])|时(?![间代效])|众|日(?![常照]))`
const OR = '或(?!许|然)'

/** What may join two members, with what cannot stand before it: 涉及 and 普及 are words. */
export const JOINS = `以及|或者|${AND}|(?<![涉普提触波顾危远])${ALSO}|${WITH}|${OR}|暨`
/** The same at the front of a member, left there by a separator before it. */
export const LEADS = `以及|及其|或者|${AND}|${ALSO}|${WITH}|${OR}`
