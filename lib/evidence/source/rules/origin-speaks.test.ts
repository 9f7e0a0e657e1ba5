import { expect, it } from 'vitest'
import { originSpeaksFor } from './origin-speaks'

const nameOf = (key: string) => ({ morocco: 'Morocco', spain: 'Spain' })[key] ?? key

it.each([
  ['passed on', 'morocco', 'nobody', 'Moroccan Ministry of the Interior', 'Le360', ['morocco']],
  ['an original source that names its party', 'spain', 'nobody', 'Government of Spain', 'Menorca Info', null],
  ['a publisher that names its party', 'morocco', null, 'Census office', 'Census office (Morocco)', null],
  ['a source on behalf of that party', 'morocco', 'morocco', 'MAP', 'MAP Express', null],
  ['a joint text, one named', 'morocco spain', 'morocco', 'Joint text', 'MAP', ['morocco', 'spain']],
  ['an original source that speaks for nobody', 'nobody', 'nobody', 'CNDH', 'Hespress', null],
  ['one of which nobody has said it', null, 'nobody', 'AMDH', 'Le Desk', null],
])('of %s', (_case, originFor, onBehalfOf, independenceGroup, publisher, expected) => {
  expect(originSpeaksFor({ originFor, onBehalfOf, independenceGroup, publisher }, nameOf)).toEqual(expected)
})
