import { expect, test } from 'vitest'
import messages from '../../../lib/ground/i18n/messages/en/form.json'
import { KINDS, outcomeOf } from './kinds.mjs'

const note = '0c068a87-b6f2-444c-94bd-1a1fbffb2682'

test.each([
  ['where it leads to what was made', 303, `/desk/notes/${note}`, { state: 'acknowledged', place: note }],
  ['but not where it leads to the door', 303, '/sign-in', { state: 'refused' }],
  ['nor to another page', 303, '/desk/notes', { state: 'refused' }],
  ['nor where the form comes back', 200, null, { state: 'refused' }],
  ['nothing where something failed', 503, null, { state: 'unknown' }],
])('an answer says that a note was made %s', (_where, status, location, outcome) => {
  expect(outcomeOf(KINDS.note, { status, location })).toEqual(outcome)
})

const { refusal, givenAgain } = messages
test.each([
  refusal.database_away,
  refusal.busy,
  refusal.reader_busy,
  givenAgain.database_away,
  givenAgain.busy,
])('a form that comes back with “%s” is to be sent again as it is', (sentence) => {
  const text = `<div role="alert">${sentence}</div>`
  expect(outcomeOf(KINDS.note, { status: 200, location: null, text })).toEqual({ state: 'unknown' })
})

const another = 'aa2c7a4e-6c29-4f0c-8a0c-0e5b4c1f3d11'

test('a decision was taken only where the answer leads to what was decided on, and to nothing newer', () => {
  const answer = { status: 303, location: `/desk/reviews/${note}` }
  const approved = KINDS['judgement approved']
  expect(outcomeOf(approved, answer, note)).toEqual({ state: 'acknowledged', place: note })
  expect(outcomeOf(approved, answer, another)).toEqual({ state: 'refused' })
})

test('what is shown once was made where the page shows it', () => {
  const text = `<a class="btn" href="/desk/webhooks/${note}">…</a>`
  expect(outcomeOf(KINDS.webhook, { status: 200, location: null, text })).toEqual({
    state: 'acknowledged',
    place: note,
  })
  expect(outcomeOf(KINDS.webhook, { status: 200, location: null, text: '' })).toEqual({ state: 'refused' })
})
