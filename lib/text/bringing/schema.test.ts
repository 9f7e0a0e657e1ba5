import { describe, expect, test } from 'vitest'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { partiesSchema, proposerAnswerSchema, suggestionSchema } from './schema'

const which = { id: '00000000-0000-4000-8000-000000000000', version: '2' }
const row = {
  ...{ start: '3', end: '8', entry: 'en.could', passage: '1', choice: 'mark', words: 'Test words' },
  ...{ title: 'Test title', titleLanguage: 'en', force: 'conditional', whyThisForce: 'Test reason' },
  areaKey: 'a',
}

describe('what is decided of a suggestion, as it is typed', () => {
  test.each<[string, object, object | null]>([
    ['marked whole', {}, null],
    ['marked without an area', { areaKey: '' }, { areaKey: ['area_missing'] }],
    ['marked without a title', { title: ' ' }, { title: ['title_missing'] }],
    ['marked with another force', { force: 'certain' }, { force: ['force_missing'] }],
    ['marked for a body twice', { responsible: ['A', 'A'] }, { responsible: ['bodies_twice'] }],
    ['let go, which needs nothing', { choice: 'dismiss', title: '', areaKey: '' }, null],
    ['left for later, which is no decision', { choice: 'later' }, { choice: [expect.any(String)] }],
  ])('%s', (_what, changes, faults) => {
    const { error } = suggestionSchema.safeParse({ ...which, ...row, ...changes })
    expect(error ? fieldErrorsOf(error) : null).toEqual(faults)
  })
})

describe('parties as they are typed', () => {
  const party = (stood: string, changes: object = {}) => ({
    ...{ stood, place: stood, key: '', name: `Party ${stood}`, representedBy: 'Test person' },
    ...changes,
  })
  const namesOf = (form: object) => partiesSchema.parse({ ...which, ...form }).parties.map(({ name }) => name)

  test.each<[string, object, readonly string[]]>([
    ['stay in their order', { parties: [party('1'), party('2')] }, ['Party 1', 'Party 2']],
    [
      'one moved up',
      { parties: [party('1'), party('2'), party('3', { place: '1' })] },
      ['Party 3', 'Party 1', 'Party 2'],
    ],
    [
      'one moved down',
      { parties: [party('1', { place: '2' }), party('2'), party('3')] },
      ['Party 2', 'Party 1', 'Party 3'],
    ],
    ['one removed', { parties: [party('1', { gone: 'yes' }), party('2')] }, ['Party 2']],
    [
      'rows without a place come last, empty ones not at all',
      { parties: [party('1'), { name: 'New' }, { name: ' ' }] },
      ['Party 1', 'New'],
    ],
    [
      'further ones, a line each',
      { parties: [party('1')], more: 'A; Test person\n\n B \n' },
      ['Party 1', 'A', 'B'],
    ],
  ])('%s', (_what, form, expected) => {
    expect(namesOf(form)).toEqual(expected)
  })

  test.each<[string, string, string | null]>([
    ['A; One', 'A', 'One'],
    ['B؛ Two', 'B', 'Two'],
    ['C — One; and two', 'C', 'One; and two'],
    ['D–E – Three', 'D–E', 'Three'],
    ['F —', 'F', ''],
    ['G', 'G', ''],
    ['H — not named', 'H', null],
    ['I — non indiqué', 'I', null],
  ])('of the line %j it takes the name %j, represented by %j', (more, name, representedBy) => {
    const { parties } = partiesSchema.parse({ ...which, more })
    expect(parties).toEqual([{ key: '', name, names: {}, representedBy }])
  })

  test.each<[string, object, object]>([
    ['no place', { parties: [party('1', { place: 'first' })] }, { 'parties[0].place': ['place'] }],
    [
      'too many',
      { more: Array.from({ length: 81 }, (_, n) => `P${n}`).join('\n') },
      { more: ['parties_many'] },
    ],
    [
      'too many areas',
      { moreAreas: Array.from({ length: 41 }, (_, n) => `A${n}`).join('\n') },
      { moreAreas: ['areas_many'] },
    ],
  ])('%s is said at its field', (_what, form, faults) => {
    const { error } = partiesSchema.safeParse({ ...which, ...form })
    expect(error ? fieldErrorsOf(error) : null).toEqual(faults)
  })
})

describe('the answer of a program that proposes clauses', () => {
  const answer = (more: object) =>
    proposerAnswerSchema.safeParse({ name: 'test-program', version: '1.2', clauses: [], ...more })

  test.each<[string, object, boolean]>([
    ['says who it is and may propose nothing', {}, true],
    ['may be a model with a tag', { name: 'maker/model:7b', version: '2026-11' }, true],
    ['names itself', { name: '' }, false],
    ['without marks of its own', { version: '<b>1</b>' }, false],
    ['says its version', { version: undefined }, false],
    ['that are some', { clauses: [{ words: '' }] }, false],
    ['and not too many', { clauses: Array.from({ length: 1_001 }, () => ({ words: 'x' })) }, false],
    ['nor too long', { clauses: [{ words: 'x'.repeat(20_001) }] }, false],
  ])('%s', (_what, more, isOne) => {
    expect(answer(more).success).toBe(isOne)
  })

  test.each<[string, unknown, string | null]>([
    ['is kept as it is', 'An aim of both.', 'An aim of both.'],
    ['may look like a script: it is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['may be left out', undefined, null],
    ['is left out where it turns the text around it', 'a\u202eb', null],
    ['is left out where it has several lines', 'a\nb', null],
    ['is left out where it is too long', 'x'.repeat(301), null],
    ['is left out where it is no text', { a: 1 }, null],
  ])('gives a reason that %s', (_what, reason, kept) => {
    const read = answer({ clauses: [{ words: 'x', reason }] })
    expect(read.data?.clauses).toEqual([{ words: 'x', reason: kept }])
  })

  test('says nothing of a force: what else it says is not read', () => {
    const read = answer({ clauses: [{ words: 'x', force: 'agreed', area: 'test', status: 'delivered' }] })
    expect(read.data?.clauses).toEqual([{ words: 'x', reason: null }])
  })
})

test('a line of further parties with a long row of spaces is read in the time of its length', () => {
  const line = `x${'\t'.repeat(19_997)}x`
  const began = process.cpuUsage()
  const read = partiesSchema.safeParse({ id: crypto.randomUUID(), version: 1, more: line })
  // Where each space was tried as the first of those before a dash it took 170 ms.
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(80)
  expect(read.success && read.data.parties[0]?.name).toBe(line)
})
