import type { Element, ElementContent, Nodes, Parents, RootContent } from 'hast'

/** True for an element, of one of these names when any are given. */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

/** The element's style as it stands in the page. */
export function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : ''
}

/** The names of an element's classes, and its id. */
export function namesOf({ properties }: Element): readonly string[] {
  const { className, id } = properties
  return [...(Array.isArray(className) ? className : []), id].flatMap((name) =>
    typeof name === 'string' || typeof name === 'number' ? [String(name)] : [],
  )
}

/** Every element below a node, those of a parent before the next of its siblings. */
export function* elementsIn(parent: Parents): Generator<Element> {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    yield child
    yield* elementsIn(child)
  }
}

/** Puts others in place of each child, at every depth; `undefined` keeps it and goes into it. */
export function replaceChildren(
  parent: Parents,
  by: (child: ElementContent) => readonly ElementContent[] | undefined,
): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    const others = by(child)
    if (others) return others
    if (isElement(child)) replaceChildren(child, by)
    return [child]
  }) as RootContent[] & ElementContent[]
}

/** An element without anything else said of it. */
export function element(tagName: string, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children: [...children] }
}
