import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { isElement, namesOf, replaceChildren, styleOf } from './element.ts'

/** Elements that hold nothing of a text. */
const silent = new Set(
  (
    'head script style noscript template nav footer aside button input select textarea option iframe object embed svg canvas video audio link meta ' +
    'title map hr del xml o:p w:sdtpr'
  ).split(' '),
)
const roles = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog)$/
/** Words of classes and ids by which pages name what stands around their text. */
const around = new Set(
  (
    'nav navbar navigation breadcrumb breadcrumbs crumb crumbs bread share sharebar bdshare bdsharebuttonbox jiathis social toolbar related relate ' +
    'recommend recommended comment comments footer foot copyright sidebar menu pager pagination qrcode weixin wechat ad ads advert fontsize print tools'
  ).split(' '),
)
/** An element that is named so and holds more of the page than this is its text all the same. */
const most = 1 / 3

/** Takes out of a page what is not its text: scripts, navigation, bars for sharing, whatever is hidden. */
export function dropPageParts(root: Root): void {
  const whole = lengthOf(root)
  replaceChildren(root, (child) => {
    if (child.type === 'comment' || child.type === 'text') return child.type === 'comment' ? [] : undefined
    if (!isElement(child)) return undefined
    const isGone =
      silent.has(child.tagName) || isHidden(child) || (isAround(child) && lengthOf(child) < whole * most)
    return isGone ? [] : undefined
  })
}

function isHidden(element: Element): boolean {
  const { hidden, ariaHidden } = element.properties
  return (
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    ariaHidden === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(styleOf(element))
  )
}

function isAround(element: Element): boolean {
  if (roles.test(String(element.properties.role ?? ''))) return true
  return namesOf(element).some((name) =>
    name
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[\s_-]+/)
      .some((word) => around.has(word.replace(/\d+$/, ''))),
  )
}

function lengthOf(node: Root | Element): number {
  return toString(node).replaceAll(/\s+/g, '').length
}
