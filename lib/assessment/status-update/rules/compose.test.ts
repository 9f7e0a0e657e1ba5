import { describe, expect, test } from 'vitest'
import { draftSchema } from '../schema'
import {
  blankCitation,
  type Change,
  changed,
  intentText,
  readIntent,
  typedOver,
  withSharedClassing,
} from './compose'
import { NO_ELEMENT_CITATIONS } from './element-citations'
import { type Claim, isElementProposed, isInShortProposed } from './proposals'

const draft = draftSchema.parse({
  judgement: 'reaffirmed',
  rationale: 'Said again [1] and again [3].',
  citations: [
    { sourceId: 'S1', shows: 'one' },
    { sourceId: 'S2', shows: 'two' },
    { sourceId: 'S3', shows: 'three' },
  ],
  elements: [{ name: 'a part', covered: 'yes' }],
  searchLogs: [{ place: 'a gazette', language: 'fr', day: '2024-02-30' }],
})

const theClaim: Claim = { words: 'the claim', language: 'en' }
const logged = '0b9f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a10'

const shown = (change: Change) =>
  changed(draft, change).citations.map(({ sourceId, shows }) => [sourceId, shows])

describe('a change to a draft', () => {
  test('sets one row', () => {
    expect(shown({ kind: 'citation', index: 1, row: { shows: 'more' } })).toEqual([
      ['S1', 'one'],
      ['S2', 'more'],
      ['S3', 'three'],
    ])
    expect(changed(draft, { kind: 'element', index: 0, row: { covered: '' } }).elements).toEqual([
      { ...NO_ELEMENT_CITATIONS, name: 'a part', covered: '' },
    ])
    expect(changed(draft, { kind: 'searchLog', index: 0, row: { day: '2024-02-29' } }).searchLogs).toEqual([
      { place: 'a gazette', language: 'fr', day: '2024-02-29', takenFrom: '' },
    ])
  })

  test('proposes as the one sentence what the only source shows, until that is put in other words', () => {
    const one = draftSchema.parse({ citations: [{ sourceId: 'S1' }] })
    const shows = (text: string): Change => ({ kind: 'citation', index: 0, row: { shows: text } })
    const said = changed(one, shows('Test words'))
    expect([said.inShort, isInShortProposed(said)]).toEqual(['Test words', true])
    expect(changed(said, shows('Test words, more')).inShort).toBe('Test words, more')
    const own = changed(said, { kind: 'fields', fields: { inShort: 'Own words' } })
    expect(isInShortProposed(own)).toBe(false)
    expect(changed(own, shows('Others')).inShort).toBe('Own words')
    const two = changed(said, { kind: 'add-citation', sourceId: 'S2' })
    expect(changed(two, shows('Others')).inShort).toBe('Test words')
    expect(changed(said, { kind: 'citation', index: 0, row: { stance: 'supports' } }).inShort).toBe(
      'Test words',
    )
    expect(isInShortProposed(one)).toBe(false)
  })

  test('proposes the words of a claim as its one part where a finding asks for parts, and takes back what nobody touched', () => {
    const judged = (from: typeof draft, judgement: string, claim: Claim | null = theClaim) =>
      changed(from, { kind: 'judgement', judgement, claim })
    const blank = draftSchema.parse({ rationaleLanguage: 'en' })
    const proposed = judged(blank, 'partly_supported')
    expect(proposed).toEqual({
      ...blank,
      judgement: 'partly_supported',
      elements: [{ ...NO_ELEMENT_CITATIONS, name: 'the claim', covered: '' }],
    })
    expect(judged(proposed, 'supported').elements).toEqual(proposed.elements)
    expect(judged(proposed, 'disputed')).toEqual({ ...blank, judgement: 'disputed' })
    const ticked = changed(proposed, { kind: 'element', index: 0, row: { covered: 'yes' } })
    expect(judged(ticked, 'disputed').elements).toEqual(ticked.elements)
    const named = changed(proposed, { kind: 'element', index: 0, row: { name: 'a part' } })
    const another = changed(proposed, { kind: 'add-element' })
    expect(
      [proposed, ticked, named, another, blank].map(({ elements }) =>
        isElementProposed(elements, theClaim.words),
      ),
    ).toEqual([true, false, false, false, false])
    expect(judged(draft, 'partly_supported').elements).toEqual(draft.elements)
    expect(judged(blank, 'partly_supported', null).elements).toEqual([])
    expect(judged(blank, 'reaffirmed').elements).toEqual([])
  })

  test('proposes the one source that is cited for a part that is ticked, and nothing where more are, or it is another', () => {
    const ticked = (citations: readonly Record<string, string>[], part: Record<string, string> = {}) =>
      changed(draftSchema.parse({ citations, elements: [{ name: 'a part', ...part }] }), {
        kind: 'element',
        index: 0,
        row: { covered: 'yes' },
      }).elements[0]?.supports
    const supporting = { sourceId: 'S1', stance: 'supports' }
    expect(ticked([supporting])).toBe('1')
    expect(ticked([supporting, supporting])).toBe('')
    expect(ticked([{ sourceId: 'S1', stance: 'contradicts' }])).toBe('')
    expect(ticked([supporting], { context: '1' })).toBe('')
    expect(ticked([])).toBe('')
  })

  test('proposes the words of a claim only in their language, and takes back what nobody touched in another', () => {
    const inLanguage = (from: typeof draft, language: string) =>
      changed(from, { kind: 'language', language, claim: theClaim })
    const inFrench = draftSchema.parse({ rationaleLanguage: 'fr' })
    const judged = changed(inFrench, { kind: 'judgement', judgement: 'partly_supported', claim: theClaim })
    expect(judged).toEqual({ ...inFrench, judgement: 'partly_supported' })
    const proposed = inLanguage(judged, 'en')
    expect(proposed).toEqual({
      ...judged,
      rationaleLanguage: 'en',
      elements: [{ ...NO_ELEMENT_CITATIONS, name: 'the claim', covered: '' }],
    })
    expect(inLanguage(proposed, 'fr')).toEqual(judged)
    const ticked = changed(proposed, { kind: 'element', index: 0, row: { covered: 'yes' } })
    expect(inLanguage(ticked, 'fr').elements).toEqual(ticked.elements)
    expect(changed(proposed, { kind: 'language', language: 'fr', claim: null }).elements).toEqual(
      proposed.elements,
    )
  })

  test('takes a search in, word for word, and forgets where it was taken from once its words change', () => {
    const row = { place: 'A register, online', language: 'es', day: '2026-11-23', takenFrom: logged }
    const taken = changed(draft, { kind: 'take-searchLog', row })
    expect(taken.searchLogs.at(-1)).toEqual(row)
    const rewritten = changed(taken, { kind: 'searchLog', index: 1, row: { place: 'Another register' } })
    expect(rewritten.searchLogs.at(-1)).toEqual({ ...row, place: 'Another register', takenFrom: '' })
  })

  test('adds it with the stance that somebody gave when they said that it bears on the item', () => {
    const bearings = [
      { sourceId: 'S4', stance: 'context' },
      { sourceId: 'S40', stance: 'contradicts' },
    ] as const
    const { citations } = changed(draft, { kind: 'add-citation', sourceId: 'S40' }, bearings)
    expect(citations.at(-1)).toEqual({ ...blankCitation('S40'), stance: 'contradicts' })
    const other = changed(draft, { kind: 'add-citation', sourceId: 'S41' }, bearings)
    expect(other.citations.at(-1)).toEqual(blankCitation('S41'))
  })
})

describe('what a button asks', () => {
  test.each([
    [
      'take-searchLog 0b9f8d8e-4f0e-4c54-9d0c-5a0f6f1f2a10 es 2026-11-23 A register, online',
      {
        kind: 'take-searchLog',
        row: { place: 'A register, online', language: 'es', day: '2026-11-23', takenFrom: logged },
      },
    ],
    ['submit', { kind: 'submit' }],
    ['enter', { kind: 'enter' }],
    ['add-citation S40', { kind: 'add-citation', sourceId: 'S40' }],
    ['add-searchLog', { kind: 'add-searchLog' }],
    ['remove-citation 2', { kind: 'remove-citation', index: 1 }],
    ['remove-element 12', { kind: 'remove-element', index: 11 }],
  ] as const)('%s', (text, intent) => {
    expect(readIntent(text)).toEqual(intent)
    expect(intentText(intent)).toBe(text)
  })

  test.each([
    '',
    'approve',
    'add-citation',
    'add-citation S1 S2',
    'remove-citation 0',
    'remove-citation',
    'save all',
  ])('“%s” is no button of the form', (text) => expect(readIntent(text)).toBeNull())
})

test('what was typed is laid over what stood there, and nothing else is lost', () => {
  const typed = {
    since: '2024',
    statement: 'not a field of a draft',
    citations: [{ shows: 'typed' }, 'no row', { shows: ['twice', 'sent'] }],
    elements: 'no list',
  }
  const after = typedOver(draft, typed)
  expect(after).toEqual({
    ...draft,
    since: '2024',
    citations: draft.citations.map((row, index) => (index === 0 ? { ...row, shows: 'typed' } : row)),
  })
})

describe('one source cited twice', () => {
  const twice = draftSchema.parse({
    citations: [
      { sourceId: 'S1', primary: 'yes', onBehalfOf: '' },
      { sourceId: 'S2' },
      { sourceId: 'S1', primary: 'no', onBehalfOf: 'spain' },
    ],
  })

  test('is classed by the row that says it first', () => {
    const [first, other, second] = withSharedClassing(twice).citations
    expect(first).toMatchObject({ primary: 'yes', onBehalfOf: '' })
    expect(other).toMatchObject({ primary: '', onBehalfOf: '' })
    expect(second).toMatchObject({ primary: 'yes', onBehalfOf: 'spain' })
  })
})
