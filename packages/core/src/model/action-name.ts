import { fold } from '../language/fold.ts'
import { allMatches } from '../text/matches.ts'
import type { Span } from '../text/span.ts'

// What an action is carried out by: 实施…行动, 开展…活动.
const chineseName = new RegExp(
  String.raw`(?:组织实施|深入实施|全面实施|实施|组织开展|深入开展|持续开展|扎实开展|广泛开展|开展|启动|打响|打好|推行|推进|推动|落实|建设|打造|完善)(?:好|` +
    String.raw`了)?([^,，。;；:：、]{2,28}?(?:行动|工程|计划|项目|活动|攻坚战|战略|机制|体系|模式|品牌|平台))(?=$|[,，。;；:：、])`,
  'g',
)
const englishName = new RegExp(
  String.raw`\b(?:launch|launched|launching|implement|implemented|implementing|run|running|roll(?:ed)? out|` +
    String.raw`carry out|carried out|deliver|delivered|start|started|begin|began)\s+(?:the|a|an|our|` +
    String.raw`its)?\s*([\w“”"'‘’&-]+(?: [\w“”"'‘’&-]+){0,7}? (?:programme|program|initiative|campaign|project|` +
    String.raw`scheme|plan|action|service))\b`,
  'gi',
)

/** The name that a headline gives its action (实施…行动), in offsets into it; the last when it gives several. */
export function actionNameIn(headline: string): (Span & { readonly text: string }) | undefined {
  if (headline.length > 400) return undefined
  const folded = fold(headline)
  let found: Span | undefined
  for (const match of [...allMatches(folded, chineseName), ...allMatches(folded, englishName)]) {
    const name = match[1]
    if (!name) continue
    const start = match.index + match[0].lastIndexOf(name)
    found = { start, end: start + name.length }
  }
  return found && { text: headline.slice(found.start, found.end), ...found }
}
