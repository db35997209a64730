import { titleKey } from './section-names.ts'

/** What headings around the text of a document say, as `titleKey` gives it: of no kind more than of another. */
const NAMES = new RegExp(
  String.raw`^(?:executivesummary|contents|tableofcontents|(?:copyright|licen[cs]e|disclaimer|acknowledge?ments?|` +
    String.raw`references|bibliography|furtherreading|seealso|relatedinformation|relatedlinks|contacts?|contactus|` +
    String.raw`glossary|index|changelog|revisionhistory|footnotes|endnotes)(?:andlicen[cs]e)?|(?:appendi(?:x|ces)|annex(?:es)?)\w{0,2}|` +
    String.raw`目录|目次|摘要|参考(?:资料|文献)|附[录件表图]\d{0,2}|注释|脚注|名词解释|术语表|致谢|鸣谢|联系方式|版权声明|免责声明)$`,
)

/** True for a heading around the text of a document, before it or behind it: Copyright, References, 参考文献, 附件2. */
export function isAroundText(title: string): boolean {
  return title.length <= 40 && NAMES.test(titleKey(title))
}
