import { createCache, lint } from '@policydoc/core'

/** A text with something of everything, so that what reads a document has been compiled before the first key. */
const SAMPLE = [
  '# 甲镇便民服务案例',
  '## 一、背景',
  '甲镇有3个村，“便民窗口”设在乙村。2024年5月6日，丙局印发《办法》（丙发〔2024〕5号），占32.1%。',
  '## 二、做法',
  '一是坚持服务为先，实施窗口前移行动。包括下移窗口、公开清单、上门代办等3项重点工作。共筹集资金28万元，其中县级19万元、村级9万元。',
  '二是坚持以下两点：\n- 一次告知；\n- 当日办结。',
  '（一）明确职责。按照第二条，见附件1。\n（二）按月通报。\n1. 清单；\n2. 台账。',
  '| 项目 | 件数 |\n| --- | ---: |\n| 受理 | 40 |\n| 合计 | 40 |',
  'The plan rests on three priorities: clear duties, steady funding and open records. First, **duties**; second, [funding](https://example.org).',
  '## 三、成效\n\n群众满意度达到96.5%。\n',
].join('\n\n')

/** As long as a document that is worked on: what is done over all of it has been compiled, too. */
const DOCUMENT = Array.from({ length: 8 }, (_, part) => SAMPLE.replace('甲镇', `甲镇${part}`)).join('\n')
/** Readings: so many until the engine has compiled what is asked for at every key. */
const STEPS = 120
/** Characters from one place that is typed at to the next: each in another paragraph. */
const APART = 61
/** One of so many readings is that of a document which is opened. */
const OPENED = 10
/** Milliseconds without a change that count as idle, and between two readings. */
const IDLE = 150
const PAUSE = 2

/** Reads a sample repeatedly while the user does not type, a step at a time, so that the first keys are answered as fast as later ones. */
export function warmUp(onChange: (listener: () => void) => unknown): void {
  const cache = createCache()
  let step = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const next = (): void => {
    // A character is typed somewhere, and taken back.
    const at = ((step >> 1) * APART) % DOCUMENT.length
    const text = step % 2 ? DOCUMENT : `${DOCUMENT.slice(0, at)}、${DOCUMENT.slice(at)}`
    lint(text, step % OPENED ? { cache } : {})
    timer = ++step < STEPS ? setTimeout(next, PAUSE) : undefined
  }
  const later = (): void => {
    clearTimeout(timer)
    if (step < STEPS) timer = setTimeout(next, IDLE)
  }
  onChange(later)
  later()
}
