/** What is read of each item, in one list; `flatMap` of engines looks up every item of every list by name. */
export function flatMap<Item, Found>(
  items: readonly Item[],
  read: (item: Item, index: number) => readonly Found[],
): Found[] {
  const all: Found[] = []
  for (let index = 0; index < items.length; index++) {
    const found = read(items[index] as Item, index)
    for (let at = 0; at < found.length; at++) all.push(found[at] as Found)
  }
  return all
}
