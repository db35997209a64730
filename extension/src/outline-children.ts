import type { StructureNode } from '@policydoc/language-server'

/** What hangs on a part where it is drawn: the list of an action that counts its key work once hangs on the action itself, which shows its count. */
export function outlineChildren({ kind, children }: StructureNode): readonly StructureNode[] {
  const claims = children.filter((child) => child.kind === 'claim')
  const [only] = claims
  if (kind !== 'action' || !only || claims.length > 1) return children
  return children.flatMap((child) => (child === only ? only.children : [child]))
}
