import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from '@policydoc/core'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect, test } from 'vitest'

/** The project's own documents, and a folder of real ones where POLICYDOC_CORPUS names it. */
const folders = [fileURLToPath(new URL('../fixtures', import.meta.url)), process.env['POLICYDOC_CORPUS']]
const files = folders.flatMap((folder) =>
  folder === undefined
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:md|txt|rst)$/.test(name))
        .map((name) => join(folder, name)),
)

test.each(files)('%s: read in chunks, the tree is that of the whole text', (file) => {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  expect(parse(text).tree).toEqual(
    fromMarkdown(text, {
      extensions: [gfmTable(), cjkFriendlyExtension(), frontmatter(['yaml'])],
      mdastExtensions: [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
    }),
  )
})
