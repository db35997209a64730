import { applyEdits, parse } from '@policydoc/core'
import { expect, test } from 'vitest'
import { ordinalFaults, soundRuns } from './ordinal-faults.mjs'

function broken(text: string): Record<string, string> {
  const { runs } = parse(text)
  const [run] = soundRuns(runs)
  return Object.fromEntries(
    ordinalFaults(text, run, runs).map(({ fault, edits }) => [fault, applyEdits(text, edits)]),
  )
}

test('a run is broken at its middle', () => {
  expect(broken('一、修路\n\n二、架桥\n\n三、通水\n\n四、种树\n')).toEqual({
    'ordinal skipped': '一、修路\n\n二、架桥\n\n四、通水\n\n五、种树\n',
    'ordinal repeated': '一、修路\n\n二、架桥\n\n二、通水\n\n四、种树\n',
    'ordinals swapped': '一、修路\n\n三、架桥\n\n二、通水\n\n四、种树\n',
  })
})

test('a run with a gap is left alone', () => {
  expect(soundRuns(parse('一、修路\n\n二、架桥\n\n四、种树\n').runs)).toEqual([])
})
