import { describe, expect, it } from 'vitest'
import { readAnnotations } from './read-document'

const read = (file: unknown) => readAnnotations('test', new TextEncoder().encode(JSON.stringify(file)))
const readText = (text: string) => readAnnotations('test', new TextEncoder().encode(text))

const words = 'Test quote, not from the source'
const nothing = { id: '', prefix: '', suffix: '', start: -1, language: '', tags: [], names: [], created: '' }

/** As the interface of Hypothesis answers and its client exports. */
const row = {
  id: 'aBcDeF',
  created: '2024-05-03T09:00:00.000000+00:00',
  updated: '2024-05-03T09:01:00.000000+00:00',
  user: 'acct:a_tester@hypothes.is',
  uri: 'https://texts.example/statement',
  text: 'Test *comment*, not from the source',
  tags: ['a test', 'a test', 'another'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://texts.example/statement',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 0,
          endContainer: '/p[1]',
          endOffset: 3,
        },
        { type: 'TextPositionSelector', start: 120, end: 151 },
        { type: 'TextQuoteSelector', exact: words, prefix: 'before ', suffix: ' after' },
      ],
    },
  ],
  links: { html: 'https://hypothes.is/a/aBcDeF' },
  user_info: { display_name: null },
}

const ofHypothesis = {
  id: 'https://hypothes.is/a/aBcDeF',
  about: 'https://texts.example/statement',
  exact: words,
  prefix: 'before ',
  suffix: ' after',
  start: 120,
  text: 'Test *comment*, not from the source',
  language: '',
  tags: ['a test', 'another'],
  names: ['a_tester@hypothes.is'],
  created: '2024-05-03T09:00:00.000000+00:00',
  isReply: false,
}

/** As Recogito's text annotator gives them. */
const core = {
  id: '67c1',
  bodies: [
    {
      id: 'b1',
      annotation: '67c1',
      purpose: 'commenting',
      value: 'Test comment',
      creator: { id: 'u1', name: 'First Tester' },
    },
    {
      id: 'b2',
      annotation: '67c1',
      purpose: 'replying',
      value: 'Test answer',
      creator: { id: 'u2', name: 'Second Tester' },
    },
    { id: 'b3', annotation: '67c1', purpose: 'tagging', value: 'a test' },
  ],
  target: {
    annotation: '67c1',
    selector: [{ quote: words, start: 7, end: 38 }],
    creator: { id: 'u1', name: 'First Tester' },
    created: '2024-05-03T09:00:00.000Z',
  },
}

/** In the model of the W3C, as Recogito writes it. */
const w3c = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  id: 'https://annotations.example/1',
  motivation: 'commenting',
  creator: { id: 'mailto:tester@mail.example', name: 'A Tester', email: 'mailto:tester@mail.example' },
  created: '2024-05-03',
  body: [
    {
      type: 'TextualBody',
      purpose: 'commenting',
      format: 'text/html',
      language: ['fr', 'en'],
      value: '<p>One <b>test</b></p><p>Two<script>steal()</script></p>',
    },
    { type: 'TextualBody', purpose: 'tagging', value: 'a test' },
  ],
  target: {
    source: { id: 'https://texts.example/statement', type: 'Text' },
    selector: {
      type: 'XPathSelector',
      value: '/p[1]',
      refinedBy: { type: 'TextQuoteSelector', exact: words },
    },
  },
}

const ofW3c = {
  ...nothing,
  id: 'https://annotations.example/1',
  about: 'https://texts.example/statement',
  exact: words,
  text: 'One test\nTwo',
  language: 'fr',
  tags: ['a test'],
  names: ['A Tester'],
  created: '2024-05-03',
  isReply: false,
}

describe('a file of annotations', () => {
  it.each([
    ['an answer of the interface of Hypothesis', { total: 1, rows: [row] }],
    ['an export of its client', { export_date: '2024-05-03', annotations: [row] }],
    ['a list of its rows', [row]],
  ])('is read: %s', async (_name, file) => {
    expect(await read(file)).toEqual({ entries: [ofHypothesis], left: 0 })
  })

  it('is read as Recogito has it, with all that was said of the same words', async () => {
    expect(await read([core])).toEqual({
      entries: [
        {
          ...nothing,
          about: '',
          exact: words,
          start: 7,
          text: 'Test comment\n\nTest answer',
          tags: ['a test'],
          names: ['First Tester', 'Second Tester'],
          created: '2024-05-03T09:00:00.000Z',
          isReply: false,
        },
      ],
      left: 0,
    })
  })

  it.each([
    ['one annotation', w3c],
    ['a list', [w3c]],
    ['a collection with its first page', { type: 'AnnotationCollection', first: { items: [w3c] } }],
  ])(
    'is read in the model of the W3C, pages made plain and no address of anybody taken: %s',
    async (_name, file) => {
      expect(await read(file)).toEqual({ entries: [ofW3c], left: 0 })
    },
  )

  it.each([
    ['a reply of Hypothesis', { ...row, references: ['xYz'] }, { isReply: true }],
    ['a reply of the model', { ...w3c, motivation: 'replying' }, { isReply: true }],
    ['what classifies words', { ...w3c, motivation: ['classifying', 'describing'] }, { text: '' }],
    [
      'a body in a format that is no text',
      { ...w3c, body: { format: 'image/png', value: 'AAAA' } },
      { text: '' },
    ],
    ['a body that is a page and does not say so', { ...w3c, body: { value: '<p>One</p>' } }, { text: 'One' }],
    ['words of its own', { ...w3c, body: undefined, bodyValue: 'Test words' }, { text: 'Test words' }],
    [
      'a target that is an address',
      { ...w3c, target: 'https://texts.example/#p1' },
      { exact: '', about: 'https://texts.example/#p1' },
    ],
    [
      'an account that is an e-mail address',
      { ...w3c, creator: 'mailto:tester@mail.example' },
      { names: [] },
    ],
    [
      'places that are none',
      { ...w3c, target: { selector: { exact: words, start: -4 } } },
      { start: -1, exact: words },
    ],
  ])('says what it says: %s', async (_name, annotation, said) => {
    expect(await read([annotation])).toMatchObject({ entries: [said] })
  })

  it('names what cannot be read among others by its beginning', async () => {
    expect(await read([row, 7, { nothing: 'known' }, null])).toEqual({
      entries: [ofHypothesis, { unread: '7' }, { unread: '{"nothing":"known"}' }, { unread: 'null' }],
      left: 0,
    })
  })

  it('is read as far as its first two hundred', async () => {
    const found = await read(Array.from({ length: 203 }, () => row))
    expect('entries' in found && [found.entries.length, found.left]).toEqual([200, 3])
  })

  it.each([
    ['nothing', '', 'empty'],
    ['no JSON', '{"rows": [', 'damaged'],
    ['no annotation', '{"rows": []}', 'empty'],
    ['a bibliography', '[{"type": "book", "title": "A test"}]', 'unknown_kind'],
    [
      'a collection that only leads to its parts',
      '{"type": "AnnotationCollection", "first": "https://texts.example/1"}',
      'unknown_kind',
    ],
    ['a text', '"words"', 'unknown_kind'],
  ])('is none: %s', async (_name, text, fault) => {
    expect(await readText(text)).toEqual({ fault })
  })

  it('is none in another encoding, and takes nobody with it', async () => {
    expect(await readAnnotations('test', Uint8Array.from([0x5b, 0xff, 0xfe]))).toEqual({ fault: 'not_text' })
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(await readText(deep)).toHaveProperty('fault')
  })
})
