import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { element, isElement, replaceChildren, styleOf } from './element.ts'

const listed = /mso-list\s*:\s*l\d+\s+level(\d+)/i
/** What a word processor draws for a bullet: a mark, or a letter in a font of symbols. */
const bullet = /^(?:[^\p{L}\p{N}（(]|[lnuqvopØ§ü])$/u

/** Lists that were made of a word processor's paragraphs. */
const officeLists = new WeakSet<Element>()

/**
 * Word and WPS write the items of lists as paragraphs and draw their numbers in a span that they ignore themselves. The numbers
 * become typed text again, as the reader saw them; paragraphs with bullets become lists.
 */
export function readOfficeLists(root: Root): void {
  replaceChildren(root, (child) => {
    if (!isElement(child) || !listed.test(styleOf(child))) return undefined
    const marker = takeMarker(child)
    if (marker === undefined) return [child]
    if (bullet.test(marker)) return [bulleted(child)]
    trimStart(child)
    child.children.unshift({ type: 'text', value: `${marker}${blankAfter(marker)}` })
    return [child]
  })
  joinLists(root)
}

/** What stands between a number and its text, as it is typed. */
function blankAfter(marker: string): string {
  if (/^第.+[编章节条]$/.test(marker)) return '\u3000'
  return /[\x21-\x7e]$/.test(marker) ? ' ' : ''
}

/** Drops blanks before the first word. */
function trimStart(parent: Element): boolean {
  return parent.children.some((child) => {
    if (child.type === 'text') return (child.value = child.value.replace(/^\s+/, '')) !== ''
    return isElement(child) && trimStart(child)
  })
}

/** Takes the drawn number out of a paragraph. */
function takeMarker(paragraph: Element): string | undefined {
  let marker: string | undefined
  replaceChildren(paragraph, (child) => {
    if (!isElement(child) || !/mso-list\s*:\s*ignore/i.test(styleOf(child))) return undefined
    marker = `${marker ?? ''}${toString(child)}`
    return []
  })
  return marker?.replaceAll(/[\s\u00a0]+/g, '') || undefined
}

/** A list of one item, as deep as its level says. */
function bulleted(paragraph: Element): Element {
  const level = Number(listed.exec(styleOf(paragraph))?.[1] ?? 1)
  let list = element('ul', [element('li', paragraph.children)])
  for (let depth = 1; depth < level; depth++) list = element('ul', [element('li', [list])])
  officeLists.add(list)
  return list
}

/** Lists of one item that follow one another are one list; deeper ones hang on the item before. */
function joinLists(parent: Root | Element): void {
  const joined: ElementContent[] = []
  for (const child of parent.children as ElementContent[]) {
    const last = joined.findLast((each) => each.type !== 'text' || each.value.trim() !== '')
    if (isOfficeList(child) && isOfficeList(last)) join(last, child)
    else joined.push(child)
    if (isElement(child) && !isOfficeList(child)) joinLists(child)
  }
  parent.children = joined
}

function isOfficeList(node: ElementContent | undefined): node is Element {
  return isElement(node, 'ul') && officeLists.has(node)
}

function join(list: Element, next: Element): void {
  for (const item of next.children) {
    const inner = isElement(item, 'li') ? item.children[0] : undefined
    const last = list.children.at(-1)
    if (!isElement(inner, 'ul') || !isElement(last)) {
      list.children.push(item)
      continue
    }
    const below = last.children.at(-1)
    if (isElement(below, 'ul')) join(below, inner)
    else last.children.push(inner)
  }
}
