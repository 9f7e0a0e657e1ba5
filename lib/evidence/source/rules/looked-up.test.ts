import { describe, expect, it } from 'vitest'
import type { FormState } from '@/lib/ground/platform/form-state'
import { filledWith, insteadOfTyped, lookedUpIn, looksUp, lookUpValues } from './looked-up'
import { type LookUp, NOTHING_SAID, type Proposed, type ProposedDescription } from './proposed'

const fromPage = (value: string, name = 'title'): Proposed => ({ value, from: 'page', name })
const proposal = (fields: Partial<ProposedDescription>): ProposedDescription => ({
  title: NOTHING_SAID,
  publisher: NOTHING_SAID,
  author: NOTHING_SAID,
  date: NOTHING_SAID,
  language: NOTHING_SAID,
  type: NOTHING_SAID,
  ...fields,
})
const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('what a form asks for', () => {
  it.each([
    [{ intent: 'look', title: 'T' }, true],
    [{ intent: insteadOfTyped('https://doi.org/10.1000/182') }, true],
    [{ intent: 'enter', title: '' }, true],
    [{ intent: 'enter', title: 'T' }, false],
    [{ title: '' }, false],
    [{ intent: 'lookout' }, false],
  ])('%j: %s', (fields, looks) => expect(looksUp(formOf(fields))).toBe(looks))
})

describe('what a form is filled with', () => {
  const proposed = proposal({ title: fromPage('A'), publisher: fromPage('P'), date: fromPage('2024') })
  it.each([
    ['what was empty', { title: '', publisher: '', date: '' }, { title: 'A', publisher: 'P', date: '2024' }],
    [
      'never what was typed',
      { title: 'Mine', publisher: '', date: '2023' },
      { title: 'Mine', publisher: 'P', date: '2023' },
    ],
    [
      'what was proposed before',
      { title: 'Old', publisher: 'example.org', date: '' },
      { title: 'A', publisher: 'P', date: '2024' },
    ],
  ])('%s', (_what, typed, filled) => {
    const begun = [proposal({ publisher: fromPage('example.org') }), proposal({ title: fromPage('Old') })]
    expect(filledWith(typed, proposed, begun)).toMatchObject(filled)
  })
  it('takes back an earlier proposal where nothing is proposed now', () => {
    const begun = [proposal({ author: fromPage('A Tester') })]
    expect(filledWith({ author: 'A Tester', summary: 'S' }, proposed, begun)).toMatchObject({
      author: '',
      summary: 'S',
    })
  })
})

describe('a look-up in the answer of a form', () => {
  const lookUp: LookUp = {
    address: 'https://example.org/a',
    ledTo: 'https://example.org/b',
    notSeen: { fault: 'status', status: 404, wait: null },
    proposed: proposal({ title: fromPage('A') }),
    unreadDate: 'May',
    byNumber: '',
  }
  const state: FormState<never> = {
    status: 'invalid',
    values: { looked: lookUpValues(lookUp) },
    fieldErrors: {},
  }

  it('is read as it was written', () => {
    expect(lookedUpIn(state)).toEqual(lookUp)
    const seen = { ...lookUp, notSeen: null }
    expect(lookedUpIn({ ...state, values: { looked: lookUpValues(seen) } })).toEqual(seen)
  })
  it('is none where other data came', () => {
    expect(lookedUpIn({ status: 'new' })).toBeNull()
    expect(lookedUpIn({ ...state, values: { looked: 'x' } })).toBeNull()
    const odd = lookedUpIn({
      ...state,
      values: { looked: { proposed: { title: { from: 'nowhere', value: 'X' } } } },
    })
    expect(odd?.proposed.title).toEqual(NOTHING_SAID)
  })
})
