import type { Span } from '../text/span.ts'
import { fold } from './fold.ts'

// Lines that a web page puts around a text: sharing, printing, font size, related links, codes to scan.
// A bracket or cross left over from a button counts as one.
const controls = new RegExp(
  String.raw`^[\s·•|【】[\]()×<>]*(?:分享|分享到.{0,12}|分享至.{0,12}|下载|打印|打印本页|打印文章|全屏|收藏|关闭|关闭窗口|关闭本页|加大|还原|减小|大|中|` +
    String.raw`小|字体|字号|【?字[号体][:：]?.{0,14}|繁体|简体|无障碍.{0,6}|返回顶部|回到顶部|上一篇.{0,60}|下一篇.{0,60}|首页|评论|点赞|扫一扫.{0,40}|` +
    String.raw`微信扫一扫.{0,30}|手机扫.{0,30}|微信“扫一扫”.{0,40}|用微信.{0,30}|相关(?:专题|报道|文档|链接|新闻|阅读|推荐|附件下载)[:：]?|` +
    String.raw`推荐阅读[:：]?|热点推荐[:：]?|更多.{0,4}|share|print|print this page|e-?mail this page|back to top|` +
    String.raw`skip to (?:main )?content|related (?:links|articles|stories|content)[:]?|follow us.{0,30}|` +
    String.raw`subscribe.{0,30})[\s·•|【】[\]()×<>]*$`,
  'i',
)
const links = /^[·•▪►▶]\s*\S.{0,40}$/
const counters = /^[【(]?(?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：]\s*[\d,]*(?:次)?[】)]?$/
/** A button with its brackets, several of which may share a line: 【打印本页】 【关闭窗口】. */
const button = /[【[(][^【】[\]()]{1,12}[】\])]/g
/** Whose page it is, below the text; none of it is a sentence. */
const footer =
  /^(?:版权所有|版權所有)[:：\s©]|^copyright\s*(?:©|\(c\))|网站标识码[:：]?\s*\w*\d{6}|ICP备\s*\d{6}|公网安备\s*\d{6}/i
const breadcrumb =
  /^(?:(?:当前|您的|您现在的|现在)?位置[:：]\s*)?[^>。；;，?？!！]{1,24}(?:\s*(?:>{1,2}|»|›|→)\s*[^>。；;，?？!！]{1,40})+$/
const links_follow = /^相关(?:专题|报道|文档|链接|新闻|阅读|推荐)[:：]?$|^related /i

/** True for a line that only a web page has: a control, a link to more, a counter, whose page it is. */
export function isPageChrome(prose: string): boolean {
  if (prose.length > 160) return false
  const line = fold(prose).trim()
  if (footer.test(line)) return !/[。;!?]/.test(line)
  if (prose.length > 80) return false
  const buttons = line.match(button)
  if (buttons && buttons.join('') === line.replace(/\s+/g, ''))
    return buttons.every((one) => controls.test(one))
  return controls.test(line) || counters.test(line) || /^(?:[【】[\]<>×|]|(?:当前|您的)位置[:：])$/.test(line)
}

/** True for a heading of links to other pages (相关专题), after which bulleted lines are links. */
export function opensLinks(prose: string): boolean {
  return prose.length <= 20 && links_follow.test(fold(prose).trim())
}

/** True for a line that may be a link to another page: a bullet typed as a character, and few words. */
export function isLinkLine(prose: string): boolean {
  return prose.length <= 48 && links.test(prose.trim())
}

/** True for the path of a page within its site: 首页 > 政务 > 通知. */
export function isBreadcrumb(prose: string): boolean {
  return prose.length <= 120 && />|»|›|→/.test(prose) && breadcrumb.test(fold(prose).trim())
}

const editors =
  /^[\s(（【[]*(?:责编|责任编辑|本文编辑|编辑|责任编校|校对|编校|网络编辑)\s*[:：]\s*([^()（）【】[\]]{1,60}?)[\s)）】\]]*$/

/** Where the names of the editors stand in a line such as (责编:甲、乙), or undefined. */
export function editorsIn(prose: string): Span | undefined {
  if (prose.length > 90) return undefined
  const match = editors.exec(fold(prose))
  const names = match?.[1]
  if (!match || !names) return undefined
  const start = match[0].indexOf(names, match[0].search(/[:：]/) + 1)
  return { start, end: start + names.trimEnd().length }
}

/** True for a line that stands around the text of a web page, such as its path, a control, the names of its editors. */
export function isPageLine(line: string): boolean {
  return isPageChrome(line) || isBreadcrumb(line) || editorsIn(line) !== undefined
}
