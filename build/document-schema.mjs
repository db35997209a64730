const object = (properties, optional = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
})
const array = (items) => ({ type: 'array', items })
const ref = (name) => ({ $ref: `#/definitions/${name}` })
const string = { type: 'string' }
const number = { type: 'number' }
const boolean = { type: 'boolean' }
const natural = { type: 'integer', minimum: 0 }
const claimId = { type: 'string', pattern: '^claim:[1-9][0-9]*$' }
const span = ref('span')

const status = { enum: ['match', 'mismatch', 'open'] }

const ordinalStyles = [
  ...['cjk-comma', 'cjk-paren', 'arabic-dot', 'arabic-paren', 'circled', 'cjk-is', 'cjk-di', 'chapter'],
  ...['article', 'english', 'other'],
]

const definitions = {
  span: {
    description: 'Half-open range of UTF-16 offsets into the decoded text.',
    ...object({ start: natural, end: natural }),
  },
  sourced: object({ value: string, raw: string, span }, ['raw']),
  ordinal: object({ value: natural, text: string, style: { enum: ordinalStyles }, span }),
  section: object(
    {
      role: string,
      title: string,
      ordinal: ref('ordinal'),
      depth: { type: 'integer', minimum: 1 },
      span,
      titleSpan: span,
      actions: array(ref('action')),
      sections: array(ref('section')),
    },
    ['role', 'ordinal'],
  ),
  action: object(
    {
      ordinal: ref('ordinal'),
      headline: string,
      name: string,
      keyWork: claimId,
      keyWorks: array(claimId),
      items: array(object({ text: string, span })),
      workstreams: array(object({ name: string, span })),
      span,
    },
    ['name', 'keyWork', 'keyWorks', 'items'],
  ),
  claim: object({
    id: claimId,
    claimed: natural,
    numeral: object({ text: string, span }),
    measure: string,
    noun: string,
    form: { enum: ['before', 'after', 'outline'] },
    items: array(object({ text: string, span })),
    listed: natural,
    closed: boolean,
    status: { enum: ['match', 'mismatch', 'open'] },
    why: string,
    span,
  }),
  formula: object({
    text: string,
    terms: array(
      object({ value: { type: ['number', 'string'] }, name: string, expansion: claimId, span }, [
        'name',
        'expansion',
      ]),
    ),
    span,
  }),
  run: object(
    {
      style: { enum: ordinalStyles },
      scheme: string,
      continuous: boolean,
      placement: { enum: ['line', 'inline'] },
      parent: ref('ordinal'),
      items: array(object({ ordinal: ref('ordinal'), block: natural, text: string, span })),
    },
    ['parent'],
  ),
  block: object(
    {
      kind: { enum: ['heading', 'text', 'item', 'table', 'code', 'html', 'frontmatter', 'break'] },
      depth: { type: 'integer', minimum: 1 },
      span,
    },
    ['depth'],
  ),
  number: {
    description: 'A number as it stands in the text; its value with its scale.',
    ...object({ text: string, value: number, unit: string, span }, ['unit']),
  },
  periodEnd: object({ text: string, year: natural, month: natural, day: natural, span }, [
    'year',
    'month',
    'day',
  ]),
  date: object(
    {
      kind: { enum: ['date', 'time'] },
      text: string,
      year: natural,
      month: natural,
      day: natural,
      weekday: object({ text: string, value: natural, expected: natural, span }),
      status,
      fault: { enum: ['impossible', 'weekday'] },
      span,
    },
    ['year', 'month', 'day', 'weekday', 'fault'],
  ),
  figure: object({ label: string, value: number, unit: string, approximate: boolean, span }),
}

/** The shape of `policydoc parse`. Later versions may add properties; none is renamed or removed. */
export function documentSchema() {
  const metadata = ['title', 'issuer', 'published', 'source', 'editors', 'breadcrumb']
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://policydoc.dev/schema/document.schema.json',
    title: 'policydoc parse',
    ...object({
      schemaVersion: { const: 1 },
      profile: string,
      language: { enum: ['zh-Hans', 'zh-Hant', 'en'] },
      metadata: object(Object.fromEntries(metadata.map((key) => [key, ref('sourced')])), metadata),
      sections: array(ref('section')),
      claims: array(ref('claim')),
      formulas: array(ref('formula')),
      figures: array(ref('figure')),
      totals: array(
        object({
          total: ref('number'),
          parts: array(ref('number')),
          relation: { enum: ['sum', 'product', 'rows'] },
          sum: number,
          status,
          source: { enum: ['text', 'table'] },
        }),
      ),
      shares: array(object({ parts: array(ref('number')), sum: number, status, span })),
      pairs: array(
        object(
          { whole: ref('number'), part: ref('number'), share: ref('number'), expected: number, status },
          ['share', 'expected'],
        ),
      ),
      changes: array(
        object(
          {
            from: ref('number'),
            to: ref('number'),
            by: ref('number'),
            verb: object({ text: string, span }),
            expected: { type: ['number', 'null'] },
            status,
            fault: { enum: ['direction', 'amount'] },
          },
          ['by', 'fault'],
        ),
      ),
      repeats: array(
        object({ label: string, first: ref('number'), again: ref('number'), year: natural, status }, [
          'year',
        ]),
      ),
      periods: array(
        object(
          {
            start: ref('periodEnd'),
            end: ref('periodEnd'),
            status,
            certain: boolean,
            expected: { type: 'array', items: natural, minItems: 2, maxItems: 2 },
          },
          ['expected'],
        ),
      ),
      dates: array(ref('date')),
      terms: array(object({ text: string, uses: array(span) })),
      citations: array(object({ title: string, span })),
      references: array(
        object({
          kind: { enum: ['attachment', 'article', 'item', 'section', 'table', 'figure'] },
          target: string,
          span,
        }),
      ),
      tables: { type: 'array' },
      runs: array(ref('run')),
      blocks: array(ref('block')),
    }),
    definitions,
  }
}
