import { expect, it } from 'vitest'
import { bench, item } from './support'

// How firmly single parties say an item: of parties that speak in its statement, once each, resting on words, and never changed.

const { run, refuses } = bench()

const text = (words: string) => `'{"en": "${words}"}'`
const words = `'[{"words": "Test quote, not from the source", "language": "en", "how": "a test", "address": "https://example.org/a"}]'`

const said = (reference: string) =>
  `INSERT INTO forces_said (commitment_id, short, long, caution, caution_words)
   VALUES (${item(reference)}, ${text('Short')}, ${text('Long')}, ${text('Caution')}, ${words})`
const force = (reference: string, party: string, position: number, rests = words, note = text('Note')) =>
  `INSERT INTO party_forces (commitment_id, party, position, force, certainty, words, later, note)
   VALUES (${item(reference)}, '${party}', ${position}, 'agreed', 'as reported', ${rests}, '[]', ${note})`

it('a force is of a party of the statement, once, and rests on words', async () => {
  await refuses(/party_forces_commitment_id_fkey/, force('2b', 'spain', 1))
  await run(said('2b'))
  await run(force('2b', 'spain', 1))
  await refuses(/a force is of a party that speaks in the statement/, force('2b', 'france', 2))
  await refuses(/party_forces_pkey/, force('2b', 'spain', 2))
  await refuses(/party_forces_commitment_id_position_key/, force('2b', 'morocco', 1))
  await refuses(/party_forces_rest_on_words/, force('2b', 'morocco', 2, `'[]'`))
  await refuses(/party_forces_note_by_language/, force('2b', 'morocco', 2, words, `'{"fr": "Note"}'`))
  const { rows } = await run(`SELECT party FROM party_forces WHERE commitment_id = ${item('2b')}`)
  expect(rows).toEqual([{ party: 'spain' }])
})

it('what was brought is never changed, nor taken away', async () => {
  await run(said('2b'))
  await run(force('2b', 'spain', 1))
  await refuses(/party_forces/, `UPDATE party_forces SET force = 'conditional'`)
  await refuses(/forces_said/, `DELETE FROM forces_said`)
  await refuses(/party_forces/, 'TRUNCATE party_forces')
})
