import { defineProfile } from './profile.ts'

/**
 * A standard. GB/T 1.1—2020 treats 前言, 引言, 范围, 规范性引用文件, 术语和定义 … 参考文献 in this order (8.3–8.7, 8.13) and begins with the same three
 * parts itself, as ISO/IEC Directives, Part 2 does: Scope, Normative references, Terms and definitions. That all three have a heading, empty or
 * not, is common practice.
 */
export const standard = defineProfile({
  id: 'standard',
  title: { en: 'Standard', 'zh-Hans': '标准' },
  sections: [
    { role: 'foreword', names: ['前言', 'Foreword'] },
    { role: 'introduction', names: ['引言', 'Introduction'] },
    { role: 'scope', names: ['范围', '适用范围', 'Scope'], required: true },
    {
      role: 'normative-references',
      names: ['规范性引用文件', '引用标准', '引用文件', 'Normative references', 'Normative reference'],
      required: true,
    },
    {
      role: 'terms',
      names: [
        ...['术语和定义', '术语与定义', '术语', '术语、定义…', '术语、符号…', '术语和符号'],
        ...['Terms and definitions', 'Terms', 'Terms, definitions…'],
      ],
      required: true,
    },
    { role: 'bibliography', names: ['参考文献', 'Bibliography'] },
  ],
  // Before 2020 a standard without terms of its own had no part for them.
  rules: { 'required-sections': ['on', { acceptOtherNames: true }] },
  // The first line of a standard's cover.
  titles: ['国家标准', '行业标准', '地方标准', '团体标准', '企业标准'],
  // What a foreword says by GB/T 1.1, and how the scope begins.
  lines: ['本文件', '本标准', '本部分'].flatMap((name) => [
    `…${name}按照GB/T 1.1…`,
    `…${name}按照GB/T1.1…`,
    `${name}规定了…`,
  ]),
  recogniseBy: 2,
  commonNames: [
    ...['前言', '引言', '范围', '适用范围', '术语', '引用文件', '引用标准', '参考文献'],
    ...['Foreword', 'Introduction', 'Scope', 'Terms', 'Bibliography'],
  ],
})
