import { fold } from '../language/fold.ts'
import { followsForm, isAddresseeLine, officialShape } from '../model/official-shape.ts'
import { titleLinesOf } from '../model/title.ts'
import type { Block } from '../tree/block.ts'
import { replacement } from './replacement.ts'
import { defineRule, type RulePage } from './rule.ts'

export const page: RulePage = {
  title: { en: 'Colon after the addressees', 'zh-Hans': '主送机关冒号' },
  summary: {
    en: 'The line of main addressees ends in a full-width colon.',
    'zh-Hans': '主送机关之后标全角冒号。',
  },
  why: {
    en: 'National standard: GB/T 9704—2012, 7.3.2: the last of the main addressees is followed by a full-width colon.',
    'zh-Hans': '依据国家标准 GB/T 9704—2012 第7.3.2条：最后一个机关名称后标全角冒号。',
  },
  examples: [
    {
      title: 'No colon',
      markdown: '柳河县关于做好秋季防火工作的通知\n\n各乡镇人民政府，县直各部门\n\n请抓好落实。\n',
      profile: 'official-document',
      expect: ['3:13-3:14 missing'],
      fixed: '柳河县关于做好秋季防火工作的通知\n\n各乡镇人民政府，县直各部门：\n\n请抓好落实。\n',
    },
    {
      title: 'A half-width colon',
      markdown: '柳河县关于做好秋季防火工作的通知\n\n各乡镇人民政府:\n\n请抓好落实。\n',
      profile: 'official-document',
      expect: ['3:8-3:9 narrow'],
      fixed: '柳河县关于做好秋季防火工作的通知\n\n各乡镇人民政府：\n\n请抓好落实。\n',
    },
    {
      title: 'Half-width throughout',
      markdown: '柳河县关于做好秋季防火工作的通知\n\n各乡镇人民政府,县直各部门:\n\n请抓好落实,按月报送。\n',
      profile: 'official-document',
    },
    {
      title: 'As it should be; a public notice has no addressee',
      markdown: '柳河县关于秋季防火的通告\n\n现将有关事项通告如下。\n',
      profile: 'official-document',
    },
  ],
}

export default defineRule({
  id: 'addressee-colon',
  severity: 'warning',
  recommended: false,
  messages: {
    missing: {
      en: 'The main addressees should be followed by “：” (GB/T 9704—2012, 7.3.2).',
      'zh-Hans': '主送机关之后应标全角冒号“：”（GB/T 9704—2012 第7.3.2条）。',
    },
    narrow: {
      en: 'The colon after the main addressees should be full-width (GB/T 9704—2012, 7.3.2).',
      'zh-Hans': '主送机关之后的冒号应为全角（GB/T 9704—2012 第7.3.2条）。',
    },
    colon: { en: 'Write “：”', 'zh-Hans': '改为“：”' },
  },
  *check(document) {
    const { blocks, language } = document
    if (language === 'en' || !followsForm(document)) return
    const { addressee, number } = officialShape(blocks)
    const known = addressee === undefined ? undefined : blocks[addressee]
    if (known) {
      const end = known.prose.trimEnd().length
      if (known.prose[end - 1] !== ':' || isHalfWidth(blocks, known.index)) return
      const span = known.spanOf(end - 1, end)
      yield { messageId: 'narrow', span, fixes: [replacement('colon', span, '：')] }
      return
    }
    const title = titleLinesOf(blocks)
    const at = Math.max(title?.last ?? -1, number ?? -1)
    const block = blocks[at + 1]
    if (!title || block?.kind !== 'text' || block.prose.length > 120) return
    const end = block.prose.trimEnd().replace(/[，,、。；;]$/, '').length
    const names = fold(block.prose.slice(0, end)).trim()
    // Below the number a body's name is an addressee; below the title alone it may be the issuing body, unless there are several.
    if (
      (at !== number && !/^各|[、,].*(?:各|政府|部门|委|局|厅)/.test(names)) ||
      !isAddresseeLine(`${names}:`)
    )
      return
    const whole = block.prose.trimEnd().length
    const behind = block.spanOf(end - 1, end).end
    const span = end === whole ? { start: behind, end: behind } : block.spanOf(end, whole)
    yield {
      messageId: 'missing',
      span: block.spanOf(whole - 1, whole),
      fixes: [replacement('colon', span, '：')],
    }
  },
})

/** True for a text whose commas are half-width too: a website has converted it, and its colon says nothing about its author. */
function isHalfWidth(blocks: readonly Block[], from: number): boolean {
  const text = blocks
    .slice(from, from + 40)
    .map(({ prose }) => prose)
    .join('\n')
  return (text.match(/[\u3400-\u9fff],/g) ?? []).length > (text.match(/，/g) ?? []).length
}
