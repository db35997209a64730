import { statusText } from '@policydoc/core'
import type { StructureNode } from '@policydoc/language-server'
import {
  commands,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type Disposable,
  type TreeDataProvider,
} from 'vscode'
import { locale, say } from './messages/say.ts'
import { outlineChildren } from './outline-children.ts'
import { problemsText } from './status-bar.ts'
import type { Followed } from './structure.ts'

/** A node with the place that keeps it apart from its equals, so that it stays unfolded while one types. */
export interface TreeNode {
  readonly node: StructureNode
  readonly uri: string
  readonly path: string
  readonly parent: TreeNode | undefined
}

/** The data of the view *Policy structure*. */
export interface StructureTree extends TreeDataProvider<TreeNode> {
  getChildren(element?: TreeNode): TreeNode[]
  getTreeItem(element: TreeNode): TreeItem
}

const icons: Readonly<Record<StructureNode['kind'], string>> = {
  section: 'bookmark',
  action: 'target',
  claim: 'symbol-number',
  member: 'circle-small',
  formula: 'symbol-operator',
  term: 'symbol-constant',
}

const colours: Readonly<Record<NonNullable<StructureNode['severity']>, string>> = {
  error: 'problemsErrorIcon.foreground',
  warning: 'problemsWarningIcon.foreground',
  info: 'problemsInfoIcon.foreground',
}

/** Registers the view *Policy structure*: sections, their actions, their key work. */
export function registerTreeView(structure: Followed, subscriptions: Disposable[]): StructureTree {
  const changed = new EventEmitter<void>()
  const tree: StructureTree = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getParent: (element) => element.parent,
    getChildren(parent) {
      const { current } = structure
      if (!current) return []
      const nodes = parent ? outlineChildren(parent.node) : current.nodes
      return nodes.map((node, index) => ({
        node,
        uri: current.uri,
        path: `${parent?.path ?? ''}/${node.kind}${index}`,
        parent,
      }))
    },
  }
  const view = window.createTreeView('policydoc.structure', { treeDataProvider: tree, showCollapseAll: true })
  const draw = (): void => {
    const problems = structure.current?.summary.problems ?? 0
    // A list of what to open would say that nothing is open.
    const isEmpty = structure.current?.nodes.length === 0
    void commands.executeCommand('setContext', 'policydoc.withoutParts', isEmpty)
    view.message = isEmpty ? say('noSections') : ''
    // A badge would add to the Explorer's own, which counts files that are not saved.
    view.description = [structure.current?.profileTitle, ...(problems > 0 ? [problemsText(problems)] : [])]
      .filter(Boolean)
      .join(' · ')
    changed.fire()
  }
  subscriptions.push(changed, view, structure.onDidChange(draw))
  return tree
}

function itemOf({ node, uri, path }: TreeNode): TreeItem {
  const { kind, label, count, severity } = node
  const children = outlineChildren(node)
  const state =
    children.length === 0
      ? TreeItemCollapsibleState.None
      : kind === 'section'
        ? TreeItemCollapsibleState.Expanded
        : TreeItemCollapsibleState.Collapsed
  const item = new TreeItem(label, state)
  item.id = `${uri}#${path}`
  item.description = descriptionOf(node)
  item.tooltip = item.description ? `${label}\n${item.description}` : label
  item.contextValue = kind
  const colour = severity ? colours[severity] : count?.status === 'match' ? 'testing.iconPassed' : undefined
  item.iconPath = new ThemeIcon(icons[kind], colour === undefined ? undefined : new ThemeColor(colour))
  item.command = { command: 'policydoc.goTo', title: say('goThere'), arguments: [uri, node.selectionRange] }
  return item
}

/** `3/3 · 1 problem`: what was listed of what was claimed, and what is wrong inside. */
export function descriptionOf({ count, problems, doing, children }: StructureNode): string {
  const actions = children.filter(({ kind }) => kind === 'action').length
  const parts = [
    count && `${count.listed}/${count.claimed}`,
    count?.status === 'open' && statusText('open', locale()),
    actions > 0 && (doing ? say('actions', { count: actions }) : say('points', { count: actions })),
    problems > 0 && problemsText(problems),
  ]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}
