import { defineProfile } from './profile.ts'

/** An official document of a Party or government body (公文), in the form of GB/T 9704—2012. */
export const officialDocument = defineProfile({
  id: 'official-document',
  title: { en: 'Official document', 'zh-Hans': '党政机关公文' },
  rules: {
    'title-document-type': 'on',
    'document-number': 'on',
    'addressee-colon': 'on',
    'attachment-list': 'on',
    'official-date': 'on',
    'request-single-subject': 'on',
  },
})
