import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRAP } from '@/lib/ground/platform/returned-fields.mjs'
import { type FormValue, type FormValues, readForm, shownAgain } from './form-state'

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

const read = (...entries: [string, string][]) => readForm(formOf(entries))

describe('what a form says', () => {
  it.each<[string, [string, string][], FormValues]>([
    ['nothing', [], {}],
    ['an empty field', [['reason', '']], { reason: '' }],
    [
      'a name that comes again',
      [
        ['role', 'analyst'],
        ['role', 'reviewer'],
        ['role', 'administrator'],
      ],
      { role: ['analyst', 'reviewer', 'administrator'] },
    ],
    [
      'a name in brackets that comes again',
      [
        ['search.languages', 'fr'],
        ['search.languages', 'ar'],
      ],
      { search: { languages: ['fr', 'ar'] } },
    ],
    ['a number of four digits, which is a name', [['years[2022]', 'x']], { years: { 2022: 'x' } }],
    [
      'a huge number, which is a name',
      [['citations[4294967295].quote', 'x']],
      { citations: { 4294967295: { quote: 'x' } } },
    ],
    [
      'names that objects inherit',
      [
        ['toString', 'x'],
        ['a.valueOf', 'y'],
      ],
      { toString: 'x', a: { valueOf: 'y' } },
    ],
    ['a NUL, kept for the schema to refuse', [['quote', 'a\u0000b']], { quote: 'a\u0000b' }],
    [
      'line ends and marks of direction as they were typed',
      [['quote', 'a\r\n\u202eb\n']],
      { quote: 'a\r\n\u202eb\n' },
    ],
  ])('%s', (_name, entries, values) => {
    expect(read(...entries)).toEqual(values)
  })

  it.each([
    '__proto__',
    'a.__proto__',
    '__proto__.polluted',
    'a[0].__proto__.polluted',
    'constructor.prototype.x',
    'prototype',
  ])('leaves out %s, which reaches for an object’s own machinery', (name) => {
    expect(read([name, 'x'], ['kept', 'y'])).toEqual({ kept: 'y' })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it.each(['$ACTION_ID_abc', '$ACTION_REF_1', '', '[]', '0', '[0].quote'])(
    'leaves out %j, which is no field',
    (name) => {
      expect(read([name, 'x'])).toEqual({})
    },
  )

  it('leaves out files', () => {
    const form = formOf([['title', 'x']])
    form.append('file', new File(['content'], 'a.txt'))
    expect(readForm(form)).toEqual({ title: 'x' })
  })

  it('takes 2,000 fields and names of 200 characters, and no more', () => {
    const fields = (count: number) => formOf(Array.from({ length: count }, (_, index) => [`f${index}`, 'x']))
    expect(Object.keys(readForm(fields(2_000)))).toHaveLength(2_000)
    expect(() => readForm(fields(2_001))).toThrow(RangeError)
    expect(read(['n'.repeat(200), 'x'])).toEqual({ ['n'.repeat(200)]: 'x' })
    expect(() => read(['n'.repeat(201), 'x'])).toThrow(RangeError)
  })

  it('takes lists of 200, however they are sent, and no more', () => {
    const boxes = (count: number) => Array.from({ length: count }, () => ['items', '7c'] as const)
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => [`rows[${at}].quote`, 'x'] as const)
    expect(readForm(formOf(boxes(200))).items).toHaveLength(200)
    expect(readForm(formOf(rows(200))).rows).toHaveLength(200)
    expect(() => readForm(formOf(boxes(201)))).toThrow(RangeError)
    expect(() => readForm(formOf(rows(201)))).toThrow(RangeError)
  })

  it.each<[string, string[]]>([
    ['four steps below a name', ['a.b.c.d.e']],
    ['a list with a place left out', ['rows[1].quote']],
    ['a place that no list of ours has', ['rows[999].quote']],
    ['a text that holds others', ['a', 'a.b']],
    ['a list that is an object', ['a[0]', 'a.b']],
    ['an object that is a list', ['a.b.c', 'a[0]', 'a.b[0]', 'a.b']],
  ])('takes no form with %s', (_name, names) => {
    expect(() => read(...names.map((name): [string, string] => [name, 'x']))).toThrow(RangeError)
  })

  it.each([
    ['100 fields, 20 deep', 100, `a[0]${'[999]'.repeat(19)}`],
    ['2,000 fields of lists in lists', 2_000, 'a[199][199][199]'],
  ])('makes nothing of %s', (_name, count, field) => {
    const form = formOf(Array.from({ length: count }, (_, at) => [`${field}[${at % 10}]`, 'x']))
    expect(() => readForm(form)).toThrow(RangeError)
  })

  it('comes back as it was sent in whichever order the fields come', () => {
    const shuffled = anyValues
      .map((values) => ({
        values,
        entries: Object.entries(values).flatMap(([name, value]) => fieldsOf(name, value)),
      }))
      .chain(({ values, entries }) =>
        fc
          .shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length })
          .map((order) => ({ values, order })),
      )
    fc.assert(
      fc.property(shuffled, ({ values, order }) => {
        expect(readForm(formOf(order))).toEqual(values)
      }),
    )
  })
})

describe('what goes back into the page', () => {
  it('is all but passwords', () => {
    expect(
      shownAgain({
        email: 'a@suivi.example',
        password: 'x',
        newPassword: 'y',
        passwordAgain: 'z',
        note: 'password',
      }),
    ).toEqual({ email: 'a@suivi.example', note: 'password' })
  })

  it('is without what no page can hold, and without what only a program fills in', () => {
    const typed = {
      body: 'a\0b\r\nc\ud800\u202ed👩',
      [TRAP]: 'https://spam.example',
      rows: [{ quote: 'a\u0007' }, 'b\r'],
    }
    expect(shownAgain(typed)).toEqual({ body: 'ab\nc\u202ed👩', rows: [{ quote: 'a' }, 'b\n'] })
  })
})

const name = fc
  .stringMatching(/^[a-z][a-zA-Z_]{0,8}$/)
  .filter((each) => !['constructor', 'prototype'].includes(each))
const typed = fc.string({ unit: 'grapheme', maxLength: 40 })

/** As deep as forms of ours go, and one level more. Empty lists and objects send no field. */
const anyValues: fc.Arbitrary<FormValues> = fc.dictionary(name, anyValue(3), { maxKeys: 5 })

function anyValue(depth: number): fc.Arbitrary<FormValue> {
  if (depth === 0) return typed
  const inner = anyValue(depth - 1)
  return fc.oneof(
    typed,
    fc.array(inner, { minLength: 1, maxLength: 4 }),
    fc.dictionary(name, inner, { minKeys: 1, maxKeys: 4 }),
  )
}

/** The fields by which a form sends a value, named as ours are. */
function fieldsOf(path: string, value: FormValue): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((each, index) => fieldsOf(`${path}[${index}]`, each))
  return Object.entries(value).flatMap(([part, each]) => fieldsOf(`${path}.${part}`, each))
}
