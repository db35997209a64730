/** The words the Chinese claim grammar is written in, all folded (Simplified). Each group says what it is for. */

const choice = (words: string): string => {
  const byLength: string[][] = []
  for (const word of words.trim().split(/\s+/)) (byLength[word.length] ??= []).push(word)
  // Longer words come first.
  return byLength.reverse().flat().join('|')
}

/** Alternatives of a pattern, in their order. */
const anyOf = ({ raw: [words = ''] }: TemplateStringsArray): string => words.trim().split(/\s+/).join('|')

/** Measure words that count what a list can list. Not: money, time, length, people at large. */
export const MEASURES = choice(`
  个 项 句 桩 宗 大 条 类 种 点 件 篇 步 关 张 本 根 道 支 块 场 招 层 重 位 家 座 处 份 部 所 级 名
  则 款 群 股 套 组 批 对 只 把 度 区 枚 级 环 栏 栋 幢 棵 册 幅
  间(?![接隔断歇谍隙或距]) 科(?![技学研目普员创医教幻]) 课(?![程题堂本时文]) 人(?=[:(])`)

/** Of these, those that any list may be counted with; with others (座, 处, 家 …) the number may be part of a name. */
export const LISTED = /^[个项大条类种点件篇步关张道支块场招层重方句]/
/** Those that say nothing of what is counted, as a set of characters. */
export const GENERAL = '个项种类大条'

/**
 * Places and parties that a list before the number names (沪、苏、浙三地, 政府、企业、社会三方); nothing that follows is counted by them.
 */
export const PARTIES = `(?:${anyOf`
  省(?!级|道|委) 市(?!场|级|委|政|民) 县(?!级|委) 地(?!区|块|点|方|级) 国(?!家|企|道|债) 校
  城(?!市|区|乡|镇) 镇 乡(?!村|镇) 村(?!民|庄|级) 方(?!面|向|案|式|法|位|米|针|队|可) 者(?!们)
  党(?![员委组支校建部性务政派总中])`})`

/** Provinces, countries and peoples by their one-character names. */
export const ABBREVIATED =
  '京津沪渝冀豫云滇辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台中美俄日英法德韩朝欧印柬泰老缅越汉维彝苗壮回满'
/** Other countries so: characters that end words as often, so that one stands beside another name. */
export const ABROAD = '加纽新马菲意葡荷比瑞以伊沙乌巴埃墨'
/** Levels of administration by their one-character names. */
export const LEVELS = '省市州县区镇乡街村'
/** The sides of a deal, a home, a quarrel. */
export const SIDES = '控辩供需求买卖借贷租劳资医患师生政企银校家父母子女夫妻男甲乙丙丁婆媳警民军地干群原被'

/** Shapes of a plan that a line of its own spells out: 三环：…, 两翼：…. */
export const SHAPES = '(?:环|线|轴|带|核|心|翼|屏|廊|楔|圈|极|片|湾|点|区|园|谷|廊道|组团)(?=:)'

/** Nouns that name a class of things and may follow a number without a measure word (三方面, 四体系). */
export const CLASS_NOUNS = choice(`
  方面 维度 体系 行动 工程 原则 领域 任务 环节 阶段 层次 层面 步骤 方向 机制 制度 目标 重点 举措
  措施 要素 类别 类型 部分 方式 渠道 平台 关系 问题 要求 途径 路径 模式 格局 板块 主题 内容 专项
  产业 基地 中心 工作 条件 指标 计划 项目 功能 优势 特点 特征 能力 作用 意义 含义 范畴 战略
  战役 攻坚战 职责 义务 权利 权限 程序 情形 因素 标准 品牌 系统 网络 清单 关口 底线 红线 防线 支柱
  引擎 抓手 载体 环境 市场 保障 服务 改革 建设 理念 观念 意识 精神 文化 区域 片区 组团 廊道 集群
  城市 县区 省份 单位 部门 行业 学科 专业 课程 群体 人群 方案 思路 转变 转型 突破 提升 优化 创新
  统筹 结合 融合 联动 协同 亮点 难点 痛点 堵点 短板 弱项 课题 议题 维 要点 特色 流程 模块 场景 步
  字诀 方法 做法 大事 实事 事项 手段 障碍 瓶颈 关切 面向 构面 主轴 主线 策略 选项 赛道 角色 角度 罪(?![名行犯案责证状恶人过])`)

/** Measures of quantities: a number with one of these counts no list. */
export const QUANTITIES = new RegExp(
  `^(?:${anyOf`
  年 月 日 天 周 小时 分钟 秒 时许 季度 次 倍 成 % ％ ‰ 元 万 亿 千 百 余 多(?![:”]) 亩 公顷 公里 千米 平方
  立方 米 吨 公斤 千克 克 升 岁 周岁 人次 人(?!才|群|员|[:(]) 户 票 字
  个?(?:字|月|工作日|小时|百分点|季度|星期|交易日|自然日|百分|亿|万|余) 个多 家庭 届 届次 期 号 条?线(?!索)
  环(?!节) 楼 层楼 本书 页 行 维码 手 胎 孩 点[钟半] 度电 分之 瓦 赫 位数 周年 套房 辆 艘 架 班 票
  批次 战区 国语 环路 县市 线城市 代人 楼 折 等奖 把手 聚 季 次元`})`,
)

/** Units that quantities share with what may be told one by one: 甲、乙、丙三人. */
export const TOLD_UNITS =
  /^(?:人(?!次|才|群|员|均)|代人|户|票|本书|辆|艘|架|餐(?!厅|饮|桌|馆|具)|任(?![务何意职用期教命]))/

/** With what a number makes a word that counts nothing, 三联, 二审, 三维; a slogan in quotes may be such a word and count all the same. */
export const WORDED = /^(?:氧化|重[奏唱协]|维(?!度)|星级|农(?![场户业民])|联|伏|旬|更|乘|进制|语|审|流|来)/
/** The same where no measure word stands behind the number: 道路两侧, 军民两用, 长三角, 三山五园. */
export const FUSED =
  /^(?:[侧岸旁端头面用制极角性等成通遍趟回下番手样难可]|公(?![司园会约署])|委(?!员会)|轮(?!驱动)|[一-鿿][一二两三四五六七八九十][一-鿿])/
/** Before which a number belongs to what follows, not to the list before: 甲、乙就|双边…. */
export const LEADING = /(?:[对就将向把被由给替见并或]|(?<![现存所内潜正实自])在|判若)[“‘]?$/

/** After which a number counts something else: the list before it is not what it counts. */
export const COUNTING_VERBS = choice(`
  分别 各 达 达到 达成 增加 增长 增至 减少 下降 提高 提升 超过 不少于 累计 连续 新增 新建 建成 建立
  建有 设立 设置 设有 开展 完成 实施 组织 举办 召开 出台 印发 制定 制订 形成 提出 提供 推出 发布
  安排 落实 引进 培育 打造 获 获得 获评 荣获 入选 成立 拥有 共有 现有 有 至 为 仅 只 约 近 每 第 前
  后 记 超 破 突破 新获 承办 招引 签约 落地 开工 竣工 投产 下达 发放 投入 列入 纳入 涉及 覆盖 惠及 辖
  下辖 选派 查处 办理 受理 解决 整改 化解 修订 颁布 起草 编制 承担 参与 创建 改造 搭建 开设 设 建 列
  等于 平均 其中 另 另有 还有 又 再 以及 取得 明确 部署 确定 规定 实现 推动 推进 保留 取消 下放 修改
  废止 删除 增设 推行 研发 突出 抓好 做好 抓 办 干 用 需 需要 经过 历经 历时 过去 今后 未来 最近`)

/** Words that say what a list is, before its members: on either side of the number. */
const INTRODUCING = `
  包括 包含 涵盖 分别是 分别为 分别指 (?<!关)系指 是指 指的是 就是 主要是 主要有 具体是 具体为 依次是 依次为 它们是`

/** Words that introduce a list and belong to none of its members. */
export const OPENERS = choice(`${INTRODUCING}
  涉及 坚持以 围绕 聚焦 针对 划分为 分为 分成 分属 做到 要做到 覆盖 归纳为 概括为 总结为 涌现出 特别是 尤其是 例如 譬如
  比如 一批 一系列 其中 尽管 虽然 反而 那么 因此 所以 于是 但是 然而 不过 而且 并且 此外 从而 无论 不论 不管
  如果 即是 对于 至少有 共有 计有 集中于 集中在 取决于 一类是 一种是 一个是 一是 被控 涉嫌`)

/** Prepositions and linking verbs before a list; only at the boundaries of words. */
export const PREPOSITIONS = choice(`
  联同 会同 连同 偕同 率同 交 分 (?<=[会局厅处院司校部社站心现内分专共装])设 自 来自 取自 即 指 坚持 通过 采取 采用 按照 对照 按 根据 依据 遵循 形成 组成 构成
  做到 实行 突出 紧扣 紧盯 面对 面向 立足 依托 牢记 锚定 实现 称为 取得 享受 属于 存在 面临 含有 含 有 具有 拥有 是 为 以 其
  把 向 于 就 从 在 由 对 被 给 及其 基于 运用 利用 除了 除 关于 新增 获批 建有 设有 下设 下辖 辖下的 辖 凭 经过 经
  确定 选择 选取 提出 明确 列出 到 过 使 让 使用 因 因为 由于 出现 发生 收到 受到 引发 确保 保证 透过 依 位于 在于 身为 作为
  保持 要求 需要 提及 指出 认为 发现 结果 考虑 考量 因应 综合考虑 集中 依赖 仰赖 获得 赢得 比较 对比 比如 如`)

/** Whose work a list may be, before it. */
export const PRONOUNS = `我们|你们|他们|她们|它们|咱们|我国|${Array.from(LEVELS, (level) => `我${level}`).join('|')}`

/** What points at things that have been told: 这三项, 上述两种. */
export const POINTING = /(?:上述|以上|前述|上列|有关|[这该此呢])(?:所[列称述])?$/

/** What says of a list, its subject, what it is. */
export const LINKS = '是(?!否)|(?:[列定评作成视称]|确定|命名)为|构成|组成'

/** Auxiliaries before the verb of a list; only at the boundaries of words. */
export const AUXILIARIES = choice('将 应 应当 要 必须 可 可以 能 能够 会 又 也 都 各 力争 不得 得以')

/** Verbs that govern a list as one (加强市、县、乡三级联动), or begin each of its members (健全机制、打造平台). */
export const GOVERNORS = choice(`
  加强 抓实 推进 推动 进行 部署 布局 完善 健全 建立 构建 构筑 打造 深化 落实 开展 实施 提升 提高 优化 强化 促进 加快
  培育 培养 支持 保障 做好 抓好 抓牢 加大 统筹 增强 巩固 拓展 壮大 做大 做强 做优 做实 做大做强 发展
  扩大 建设 规范 引导 组织 改善 创建 开发 稳定 稳住 守住 守牢 用好 办好 建好 管好 用活 盘活 推广
  推行 推出 建成 建强 搭建 配备 整合 聚合 汇聚 深耕 把握 坚守 践行 处理好 把握好 完成 制定 制订 修订
  编制 出台 印发 发布 公布 举办 承办 召开 举行 创办 新建 改建 扩建 改造 修建 启动 开工 创造 发挥
  发扬 弘扬 树立 确立 营造 激发 释放 挖掘 防范 化解 解决 破解 消除 遏制 打击 整治 清理 排查 整改
  督促 评选 表彰 奖励 鼓励 扶持 帮助 满足 维护 增加 减少 降低 压减 缩短 简化 取消 下放 调整 调优
  转变 改进 引进 引入 吸引 招引 对接 融入 联合 讲好 掌握 了解 探索 参与 加入 提供 谋划 划定 划分 认定
  受理 办理 处理 处置 征收 征求 收集 采集 整理 筹集 募集 衔接 贯通 连接 打通 畅通 疏通 开通 延伸
  拓宽 补齐 补强 锻造 擦亮 唱响 叫响 履行 承担 担负 执行 贯彻 传承 继承 延续 加固 夯实 筑牢 严格
  严守 压实 落细 细化 深入 同意 批准 纳入 选优 全面加强 全面推进 全面落实 全面展开 展开 开设 设置
  设立 新设 成立 链接 依靠 建议 反对 拒绝 撤销 签署 签订 缔结 参加 担任 研发 研制 生产出 包揽
  评定 召集 检视 检查了 看见 培训了 走访 慰问 征集 作出 造成 产生 提交 制作 购买 购置 安装 接到 听取 反映
  得到 邀请 看到 发放 避免 达成 保留 关注 推荐 带来 做出 发表 给予 负责 牵头 查处 带动 丰富 聘用 聘请 呼吁 引起 发起
  集聚 聚集 体现 排除 减轻 变成 出示 放弃 吸收 遇到 开办 建造 兴建 争取 替代 找到 创作 拍摄 超越 采访 接待 发动
  淘汰 见证 兼任 兼顾 承载 走进 赋予 参观 播放 开启 增设 呈现 展现 打开 承受 免除 走向 跨越 梳理 开拓
  增进 讲解 开辟 打破 选定 寻求 留下 缓解 阻止 弥补 塑造 接纳 启用 凝聚 选派 招募 注入 激活 克服
  撰写 颁布 促成 布置 抓住 兑现 汇集 转发 开创 催生 编写 绘制 挑选 缩减 创立 荣获 奠定 破除 提炼 充实
  强调 宣布 传达 授予 肯定 记载 携带 缴纳 填写 出版 收购 委托 导致 展示 遵守 延长 损害 捐赠 考察 访问
  伤害 拆除 扣除 收回 领取 列入 拘捕 引述 引用 袭击 失去 解除 充满 遴选 消灭 占领 刊登 刊印 获取 占用 彰显
  纠正 颠覆 关闭 承接 拖欠 采纳 积累 侵犯 遭受 缺少 推翻 订立 披露 违背 乘坐 陷入 节省 减免 泄露 讲述 选出 留住
  顺应 兑换 抢救 揭示 摧毁 收藏 扮演 削弱 厘清 攻克 剥夺 触犯 填补 抵御 废除 逮捕 瞄准 查询 覆核 复核 批评 冻结
  指向 配合 掌理 起诉 控告 撤回 取代 谴责 规定 搭起 打响 到访 标示 提送 增订 尚缺 综整 汇整 检具 检附 组建`)

/** Verbs that are as often nouns: they begin members (保护生态、治理河道), and surely govern none. */
export const ACTIONS = choice(`
  服务 管理 监督 监管 检查 考核 评价 评估 教育 培训 宣传 学习 研究 分析 规划 安排 改革 开放
  创新 合作 协作 协调 联动 协同 融合 结合 加工 销售 采购 运输 储存 供应 种植 养殖 投资 经营 运营
  登记 备案 申报 申请 审批 治理 保护 修复 投入 应用 分配 供给 配置 示范 试点 转型 转化 升级
  更新 交流 设计 共建 共享 普及 恢复 监测 预防 救助 抚育 放养`)

/** What may stand between a list and its number. */
export const SUMMERS = new RegExp(
  '(?:相(?:结合|统一|协调|融合|衔接|促进|贯通|呼应|一致|配套))?(?:等(?:等)?)?(?:在内(?=的))?(?:共计|合计|总共|一共|合共|共|全部)?' +
    '(?:(?:[组构]成|形成)(?=的))?的?(?:这样的?|这|上述|以上|几方面)?(?:(?<![以下])[合并统]称为?)?$',
)

/** Introduce the members after the number and its noun. */
export const MARKERS = choice(`${INTRODUCING} 即 指 主要包括 具体包括 他们是 名为 为 是 有`)

/** Key work: what a drafter must not lose. */
export const KEY_WORK =
  /^(?:重点|主要|关键|核心|中心)?(?:工作|任务)|^重点(?:工作)?(?:事项|项目|举措|工程|行动)/

/** Makes the list before or after the number a choice, a limit or a count of characters. */
export const NO_COUNT_AFTER = new RegExp(
  String.raw`^点[一二三四五六七八九]|^[一-鿿]以[上下内](?!简)|^(?:[个大项种条类级名家枚件支套座人所处次年份]|公里)?` +
    `(?:${anyOf`
  [及或含]?以上 或者? [至到](?=\s?[\d一二三四五六七八九十两百]) 以下 以内 左右 之[一二三多内外间中] 中的 分之
  不等 大?字 汉字`})`,
)
/** Makes the number after it a choice, a limit, an ordinal, a guess or a number of copies (一式三份); a limit with a verb between them, too. */
export const NO_COUNT_BEFORE = new RegExp(
  `(?:${anyOf`
  (?:至少|最少|最多|至多)[^、,。;:!?()“”]{0,5} 不少于 不超过 不多于 未达 未满 任选 任意 任何 选择 选取 前 (?<=[是的在她他它])头 后 第 每[年月日季次届]? 各
  (?<![以写挂印贴刷加算附带摆])上 近 超 约 逾 不足 将近 大约 一式 的`}|第(?:[一二三四五六七八九十\\d]{1,3}(?:、|以及|[至到和及与或]))+)$`,
)
/** Before a number that counts what its list does not name: 小李和其他两名, 本会及所属三个机关. */
export const OTHERS = /(?:其[他它余]|另外?|[所下直附]属|所辖|相关|有关)$/

/** Not the conjunction: 和平, 和解, 及时, 与会 … are words of their own; 和平台, 和解决, 与时间 are not. */
const AND = `和(?!${anyOf`
  谐 睦 平(?![台时均等衡安稳原行整价房方面板]) 解(?![决读释放答析]) 时(?![间代效长机序空政尚限段])
  格(?!局|式) 早(?![期餐教市]) 美(?![国丽好化观术育食学])`})`
/** 其子, 其女: one of those that are told beside others. */
const KIN = '[妻夫子女父母兄弟姊姐妹儿孙](?=[(、,。;和及与]|$)'
const ALSO = `及(?!时|格|早(?![期餐教市])|其(?![他它余]|${KIN})|于)`
const WITH = String.raw`与(?!会(?![议计员展])|时(?![间代效])|众|日(?![常照]))`
const OR = '或(?!许|然)'

/** Not before the conjunction: 涉及 and 普及 are words; 科普|及 and 照顾|及 are a word and a conjunction. */
const NO_END = '(?<!涉|(?<!科)普|提|(?<!接)触|(?<!宁)波|(?<![照回兼])顾|危|远)'
const ALONG_WITH = '(?<![紧高脚鞋后前全])跟(?![踪随进班从前着上不读帖风])'
/** What may join two members, with what cannot stand before it. */
export const JOINS = `以及|或者|(?<![缓温总饱共])${AND}|${NO_END}${ALSO}|(?<!参)${WITH}|${OR}|暨|${ALONG_WITH}`
/** A separator that ends a text: what follows is a member. 参与, 涉及 and 缓和 are words. */
export const SEPARATED = new RegExp(`(?:[、“]|(?<![缓温总饱共])和|${NO_END}及|(?<!参)与)$`)
/** What joins, at the front of a member, left there by a separator before it. */
export const LEADS = `以及|及其(?![他它余])|或者|${AND}|${ALSO}|${WITH}|${OR}`

/** Begin a clause that tells one more. */
export const MORE =
  '此外|另外|还有|[又抑]或|或[者是]|要么|也[要应须]|接[着下]|[然随]后|最后|再者|再则|再就是|除此之外|与此同时|同时|还[要应须需]|更要|并(?:建议|要求|提出|强调)'

/** Before a number whose list is below. */
export const POINTED = /(?:以下|[下左]列|下[述面]|如[下左])$/

/** What announces that work or parts will be told, before its number. */
export const ANNOUNCERS = choice(`
  重点 做好 抓好 抓紧 突出 着力 聚焦 围绕 从 在 分 实施 实现 推进 落实 开展 完成 办好 干好 坚持 把握
  处理好 提出 包括 包含 存在 面临 具有 有 分为 归纳 总结 明确 采取 做到 遵循 强化 加强 建立 推动
  主要 体现 表现 概括 涉及 取得`)

/** Nouns that sum up what is done. */
export const DEEDS = choice(`
  工作 任务 行动 举措 措施 方面 要求 目标 问题 环节 阶段 步骤 原则 机制 制度 重点 事项 大事 实事
  方式 方法 做法 途径 手段 改革 工程 活动 职责 职能 功能 作用 计划 保障 能力`)

/** Words of which the title of a closing chapter is made. */
export const CLOSING_WORDS = choice(`
  打算 问题 不足 短板 困难 体会 建议 意见 要求 检讨 反思 展望 启示 思路 计划 安排 方向 保障 措施
  机制 领导 实施 结束语 之处 形势 和 与 及 、`)
