import { expect, test } from 'vitest'
import { withSetting } from './configuration-edit.ts'

test.each([
  ['.policydocrc.json', '', '{\n  "namedSets": {\n    "四上": 6\n  }\n}\n'],
  [
    '.policydocrc.jsonc',
    '{\n  // ours\n  "namedSets": { "两山": 2 }\n}\n',
    '{\n  // ours\n  "namedSets": {\n    "两山": 2,\n    "四上": 6\n  }\n}\n',
  ],
  [
    'package.json',
    '{\n  "name": "x"\n}\n',
    '{\n  "name": "x",\n  "policydoc": {\n    "namedSets": {\n      "四上": 6\n    }\n  }\n}\n',
  ],
  [
    '.policydocrc.yaml',
    '# ours\nprofile: case-report\n',
    '# ours\nprofile: case-report\nnamedSets:\n  四上: 6\n',
  ],
  ['.policydocrc', 'profile: plan\n', 'profile: plan\nnamedSets:\n  四上: 6\n'],
  ['.policydocrc', '{}', '{\n  "namedSets": {\n    "四上": 6\n  }\n}'],
])('%s keeps its comments and layout: %j', (file, before, after) => {
  expect(withSetting(`file:///w/${file}`, before, ['namedSets', '四上'], 6)).toBe(after)
})

test.each([
  ['.policydocrc.json', '{ "rules": { "list-count": ["info", {}] } }\n', '"list-count": "off"'],
  ['policydoc.config.yaml', 'rules:\n  list-count: info # ours\n', 'list-count: off # ours'],
])('a rule of %s has another word: %j', (file, before, after) => {
  expect(withSetting(`file:///w/${file}`, before, ['rules', 'list-count'], 'off')).toContain(after)
})

test('a YAML file with an error is left alone', () => {
  expect(withSetting('file:///w/.policydocrc.yaml', 'a: [\n', ['namedSets', '四上'], 6)).toBeUndefined()
})
