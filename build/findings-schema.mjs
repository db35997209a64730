const object = (properties, required = Object.keys(properties)) => ({ type: 'object', required, properties })
const array = (items) => ({ type: 'array', items })
const ref = (name) => ({ $ref: `#/definitions/${name}` })
const string = { type: 'string' }
const natural = { type: 'integer', minimum: 0 }
const positive = { type: 'integer', minimum: 1 }

/** The shape of `policydoc lint --format json`. Later versions may add properties; none is renamed or removed. */
export function findingsSchema() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://policydoc.dev/schema/findings.schema.json',
    title: 'policydoc lint --format json',
    ...object({
      schemaVersion: { const: 1 },
      tool: object({ name: { const: 'policydoc' }, version: string }),
      files: array(ref('file')),
      summary: object({ files: natural, errors: natural, warnings: natural, infos: natural, hints: natural }),
    }),
    definitions: {
      file: object(
        { path: string, profile: string, encoding: string, error: string, findings: array(ref('finding')) },
        ['path', 'profile', 'encoding', 'findings'],
      ),
      finding: object({
        rule: { type: 'string', minLength: 1 },
        messageId: { type: 'string', minLength: 1 },
        severity: { enum: ['error', 'warning', 'info', 'hint'] },
        message: { type: 'string', minLength: 1 },
        data: {
          type: 'object',
          additionalProperties: { anyOf: [{ type: ['string', 'number', 'boolean'] }, array(string)] },
        },
        range: ref('range'),
        related: array(object({ message: string, range: ref('range') })),
        fixes: array(
          object({
            title: string,
            safe: { type: 'boolean' },
            edits: array(object({ range: ref('range'), newText: string })),
          }),
        ),
        url: { type: 'string', format: 'uri' },
      }),
      position: {
        description: 'Line and column from 1, offset from 0, in UTF-16 code units of the decoded text.',
        ...object({ line: positive, column: positive, offset: natural }),
      },
      range: object({ start: ref('position'), end: ref('position') }),
    },
  }
}
