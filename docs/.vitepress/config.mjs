import { readdirSync } from 'node:fs'
import { defineConfig } from 'vitepress'

const ruleIds = readdirSync(new URL('../pages/rules', import.meta.url))
  .filter((name) => name !== 'index.md')
  .map((name) => name.slice(0, -'.md'.length))

// In a worker there is no document, which a dependency takes for granted without “worker”.
const conditions = ['policydoc-source', 'worker']
const packages = ['cli', 'core', 'project', 'language-server', 'remark-lint-policydoc', 'extension']

const words = {
  en: {
    guide: 'Guide',
    rules: 'Rules',
    playground: 'Try it',
    configuration: 'Configuration',
    library: 'Library',
    ci: 'Continuous integration',
    packages: 'Packages',
    contributing: 'Taking part',
    all: 'All rules',
  },
  'zh-Hans': {
    guide: '指南',
    rules: '规则',
    playground: '在线试用',
    configuration: '配置',
    library: '程序库',
    ci: '持续集成',
    packages: '各软件包（英文）',
    contributing: '参与（英文）',
    all: '全部规则',
  },
}

/** Menus of one language; pages that exist in English only are linked from both. */
function menus(locale) {
  const text = words[locale]
  const base = locale === 'en' ? '' : `/${locale}`
  const own = (page) => ({ text: text[page], link: `${base}/${page}` })
  return {
    nav: [own('guide'), { text: text.rules, link: `${base}/rules/` }, own('playground')],
    sidebar: [
      { text: text.guide, items: [own('guide'), own('configuration'), own('ci'), own('library')] },
      {
        text: text.rules,
        collapsed: false,
        items: [
          { text: text.all, link: `${base}/rules/` },
          ...ruleIds.map((id) => ({ text: id, link: `${base}/rules/${id}` })),
        ],
      },
      {
        text: text.packages,
        collapsed: true,
        items: packages.map((name) => ({ text: name, link: `/packages/${name}` })),
      },
      { text: text.contributing, link: '/contributing' },
    ],
  }
}

export default defineConfig({
  title: 'policydoc',
  srcDir: 'pages',
  cleanUrls: true,
  lastUpdated: false,
  // Nothing leaves the page: not even a font is asked for elsewhere. VitePress evaluates the search's options.
  head: [
    ['link', { rel: 'icon', href: '/icon.png' }],
    [
      'meta',
      {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' " +
          "'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:",
      },
    ],
  ],
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'Checks the structure of policy documents: counts, numbering, sections, figures.',
      themeConfig: menus('en'),
    },
    'zh-Hans': {
      label: '简体中文',
      lang: 'zh-Hans',
      description: '检查政策文档的结构：计数、编号、章节、数据。',
      themeConfig: {
        ...menus('zh-Hans'),
        outline: { label: '本页目录' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
      },
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        // Chinese has no blanks: each character is a word to find.
        miniSearch: {
          options: { tokenize: (text) => text.match(/\p{Script=Han}|[\p{L}\p{N}-]+/gu) ?? [] },
        },
        locales: {
          'zh-Hans': {
            translations: {
              button: { buttonText: '搜索' },
              modal: {
                noResultsText: '没有结果',
                footer: { selectText: '选择', navigateText: '切换', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
  vite: {
    resolve: { conditions },
    worker: { format: 'es' },
    build: { chunkSizeWarningLimit: 1000 },
  },
})
