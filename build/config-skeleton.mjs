const strings = { type: 'array', items: { type: 'string' } }
const oneOrMore = { anyOf: [{ type: 'string' }, strings] }
const ref = (name) => ({ $ref: `#/definitions/${name}` })

/** The configuration's schema without its rules and profiles, which are generated. */
export function configSkeleton() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://policydoc.dev/schema/config.schema.json',
    title: 'policydoc configuration',
    description: 'Data only: opening a folder runs nothing of it.',
    type: 'object',
    additionalProperties: false,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      root: {
        type: 'boolean',
        description: 'Stop looking for configuration in the folders above.',
        default: false,
      },
      extends: { ...oneOrMore, description: 'Configuration files whose values this one starts from.' },
      profile: {
        ...ref('profileId'),
        description: 'The kind of document; recognised from the text when absent.',
      },
      documents: ref('documents'),
      profiles: {
        type: 'object',
        description: 'Own kinds of documents, by id.',
        additionalProperties: ref('ownProfile'),
      },
      rules: { ...ref('rules'), description: 'Rules: off, a severity, or [severity, options].' },
      overrides: {
        type: 'array',
        description: 'Settings for some files; later ones win.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: { ...oneOrMore, description: 'Globs, seen from the folder of this file.' },
            profile: ref('profileId'),
            documents: ref('documents'),
            rules: ref('rules'),
            namedSets: ref('namedSets'),
          },
        },
      },
      namedSets: ref('namedSets'),
      ignore: { ...strings, description: 'Patterns as in .gitignore, seen from the folder of this file.' },
      locale: { enum: ['en', 'zh-Hans', 'zh-Hant'], description: 'The language of messages.' },
    },
    definitions: {
      level: { enum: ['off', 'on', 'error', 'warning', 'info', 'hint'] },
      levelThatIsOn: { enum: ['on', 'error', 'warning', 'info', 'hint'] },
      profileId: { description: 'The id of a profile, built in or own.' },
      documents: {
        enum: ['all', 'recognised'],
        description:
          'Which documents are checked: all, or those alone whose kind is named or recognised; ordinary Markdown is left alone.',
        default: 'all',
      },
      namedSets: {
        type: 'object',
        description: 'Names that hold a number and how many members the set has, e.g. { "四上": 6 }.',
        additionalProperties: { type: 'integer', minimum: 1 },
      },
      rules: { type: 'object', additionalProperties: false },
      ownProfile: {
        type: 'object',
        additionalProperties: false,
        properties: {
          extends: ref('profileId'),
          title: {
            anyOf: [
              { type: 'string' },
              {
                type: 'object',
                additionalProperties: false,
                required: ['en', 'zh-Hans'],
                properties: { en: { type: 'string' }, 'zh-Hans': { type: 'string' } },
              },
            ],
          },
          sections: {
            type: 'array',
            description: 'The sections in their order.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['role', 'names'],
              properties: {
                role: { type: 'string', minLength: 1 },
                names: {
                  ...strings,
                  description: 'Accepted names; fixes write the first one of the document’s script.',
                },
                required: { type: 'boolean', default: false },
                fixed: {
                  type: 'boolean',
                  default: false,
                  description: 'No section under another name stands for it.',
                },
                beside: {
                  type: 'string',
                  description: 'A role whose place this one shares: either may come first.',
                },
              },
            },
          },
          rules: ref('rules'),
          titles: { ...strings, description: 'What titles of this kind end in; … stands for any words.' },
          lines: { ...strings, description: 'Lines near the beginning that tell this kind.' },
          recogniseBy: {
            type: 'integer',
            minimum: 1,
            description: 'How many of its sections must be there for a document to be recognised by them.',
          },
        },
      },
    },
  }
}
