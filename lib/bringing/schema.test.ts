import { describe, expect, test } from 'vitest'
import { fieldErrorsOf } from '@/lib/platform/field-errors'
import { partiesSchema, suggestionsSchema } from './schema'

const which = { id: '00000000-0000-4000-8000-000000000000', version: '2' }
const row = {
  ...{ start: '3', end: '8', entry: 'en.could', passage: '1', choice: 'mark', words: 'Test words' },
  ...{ title: 'Test title', titleLanguage: 'en', force: 'conditional', whyThisForce: 'Test reason' },
}

describe('decisions on suggestions as they are typed', () => {
  test.each<[string, object, object | null]>([
    ['whole, with the area of all', { areaKey: 'a', rows: [row] }, null],
    ['whole, with an area of its own', { rows: [{ ...row, areaKey: 'b' }] }, null],
    ['without an area', { rows: [row, row] }, { areaKey: ['area_missing'] }],
    [
      'without an area and a title',
      {
        rows: [
          { ...row, title: '' },
          { ...row, areaKey: 'b' },
        ],
      },
      { 'rows[0].title': ['title_missing'], areaKey: ['area_missing'] },
    ],
    [
      'of an area that is none',
      { areaKey: 'a', rows: [{ ...row, areaKey: 'b'.repeat(81) }] },
      { 'rows[0].areaKey': ['area_missing'] },
    ],
    ['dismissed without an area', { rows: [{ ...row, choice: 'dismiss' }] }, null],
    [
      'without a title',
      { areaKey: 'a', rows: [row, { ...row, title: ' ' }] },
      { 'rows[1].title': ['title_missing'] },
    ],
    [
      'of another force',
      { areaKey: 'a', rows: [{ ...row, force: 'certain' }] },
      { 'rows[0].force': ['force_missing'] },
    ],
    ['dismissed rows need nothing', { rows: [{ ...row, choice: 'dismiss', title: '' }] }, null],
    ['nothing chosen', { areaKey: 'a', rows: [{ ...row, choice: 'later' }] }, { chosen: ['none_chosen'] }],
  ])('%s', (_what, form, faults) => {
    const { error } = suggestionsSchema.safeParse({ ...which, ...form })
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

  test('areas are pasted a line each', () => {
    const { areas } = partiesSchema.parse({ ...which, moreAreas: 'One; two\n\n Three ' })
    expect(areas).toEqual([
      { key: '', title: 'One; two', titles: {} },
      { key: '', title: 'Three', titles: {} },
    ])
  })

  test.each<[string, object, object]>([
    [
      'a place that is none',
      { parties: [party('1', { place: 'first' })] },
      { 'parties[0].place': ['place'] },
    ],
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
