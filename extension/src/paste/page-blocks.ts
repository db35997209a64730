import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { element, elementsIn, isElement, namesOf, replaceChildren, styleOf } from './element.ts'

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
/** Elements of a cell that end a line. */
const lineEnds = new Set(['li', 'ul', 'ol', 'p', 'div', 'section', 'article', 'center', ...headings])
/** Chinese characters and the marks that stand among them. */
const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—'
const wrapped = new RegExp(`(?<=[${wide}])[ \\t]*\\r?\\n\\s*|[ \\t]*\\r?\\n\\s*(?=[${wide}])`, 'g')
/** Blanks that indent a line; one of full width may stand inside, after 第一章. */
const blanks = /\u00a0|\u3000{2,}/g
/** From this size on, in points, centred lines at the head are the title. */
const large = 15

/** Says in HTML what a page or a word processor says in styles: which lines are headings and the title, which tables are only there for the layout. */
export function readPageBlocks(root: Root): void {
  replaceChildren(root, (child) => {
    if (child.type === 'text')
      return [{ ...child, value: child.value.replaceAll(wrapped, '').replaceAll(blanks, ' ') }]
    if (isElement(child, 'table')) readTable(child)
    return undefined
  })
  readHeadings(root)
  readTitle(root)
}

/** A table of one cell, or around another table, holds a page together; cells of any other keep their words on one line. */
function readTable(table: Element): void {
  const inside = [...elementsIn(table)]
  const cells = inside.filter((each) => isElement(each, 'td', 'th'))
  const isLayout =
    cells.length < 2 || inside.some((each) => isElement(each, 'table')) || cells.some((cell) => isText(cell))
  if (!isLayout) {
    for (const cell of cells) cell.children = onOneLine(cell.children)
    const first = inside.find((each) => isElement(each, 'tr'))
    // Without a head of its own the first row is it.
    if (!inside.some((each) => isElement(each, 'th')))
      for (const cell of first?.children ?? []) if (isElement(cell, 'td')) cell.tagName = 'th'
  } else
    for (const each of [table, ...inside])
      if (/^(?:table|t(?:head|body|foot|r|d|h))$/.test(each.tagName)) each.tagName = 'div'
}

/** True for a cell that holds a text with headings. */
function isText(cell: Element): boolean {
  return [...elementsIn(cell)].some((each) => isElement(each, ...headings))
}

function onOneLine(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'br') return [{ type: 'text', value: ' ' }]
    const children = onOneLine(child.children)
    const isBlock = lineEnds.has(child.tagName)
    return isBlock ? [...children, { type: 'text', value: ' ' }] : [{ ...child, children }]
  })
}

function readHeadings(root: Root): void {
  const all = [...elementsIn(root)]
  const isTitled = all.some((each) => namesOf(each).includes('MsoTitle'))
  for (const each of all) {
    const outline = /mso-outline-level\s*:\s*(\d)/i.exec(styleOf(each))?.[1]
    if (namesOf(each).includes('MsoTitle')) each.tagName = 'h1'
    else if (isElement(each, 'p') && outline !== undefined) each.tagName = `h${Math.min(6, Number(outline))}`
    // Below a title of its own, what Word calls Heading 1 is the second level.
    else if (isTitled && isElement(each, ...headings))
      each.tagName = `h${Math.min(6, Number(each.tagName[1]) + 1)}`
  }
}

/** The first lines of a text that are set large and in the middle are its title, on one line. */
function readTitle(root: Root): void {
  const all = [...elementsIn(root)]
  if (all.some((each) => isElement(each, 'h1'))) return
  const lines = all.filter((each) => isElement(each, 'p') && toString(each).trim() !== '')
  const first = lines.slice(0, 3).findIndex(isTitleLine)
  if (first < 0) return
  const after = lines.findIndex((line, index) => index > first && !isTitleLine(line))
  const title = lines.slice(first, after < 0 ? lines.length : Math.min(after, first + 3))
  const children = title.flatMap((line) => line.children)
  const gone = new Set<ElementContent>(title.slice(1))
  title[0]!.tagName = 'h1'
  title[0]!.children = [element('span', children)]
  replaceChildren(root, (child) => (gone.has(child) ? [] : undefined))
}

function isTitleLine(line: Element): boolean {
  const text = toString(line).replaceAll(/\s+/g, '')
  const isCentred = /text-align\s*:\s*center/i.test(styleOf(line)) || line.properties.align === 'center'
  // A line in brackets says when it was passed, one with 〔〕 is its number.
  if (!isCentred || text.length > 60 || /^[（(]|[〔［[]\d{4}/.test(text)) return false
  return [line, ...elementsIn(line)].some((each) => sizeOf(each) >= large)
}

/** The size of an element's letters in points; 0 where it says none. */
function sizeOf(each: Element): number {
  const [, number, unit] = /font-size\s*:\s*([\d.]+)(pt|px)/i.exec(styleOf(each)) ?? []
  return number === undefined ? 0 : Number(number) * (unit?.toLowerCase() === 'px' ? 0.75 : 1)
}
