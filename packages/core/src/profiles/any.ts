import type { Profile } from './profile.ts'

/** Any policy document: what every rule checks by default, and no section of its own. */
export const any: Profile = {
  id: 'any',
  title: { en: 'Any policy document', 'zh-Hans': '一般政策文件' },
  sections: [],
  rules: {},
}
