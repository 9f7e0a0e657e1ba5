import { expect, test } from 'vitest'
import { keyed, keyOf } from './key-of'

test.each([
  ['Argentine Republic', 'argentine-republic'],
  ['Co‑operative Republic of Guyana', 'co-operative-republic-of-guyana'],
  ['Promoting Stability and Assistance for Communities of Origin', 'promoting-stability-and-assistance-for'],
  ['2030 Agenda', 'agenda'],
  ['المملكة المغربية', ''],
])('the key of %s is %j', (name, key) => {
  expect(keyOf(name)).toBe(key)
})

const rows = (...names: [string, string?][]) => names.map(([name, key = '']) => ({ name, key }))
const keysOf = (given: ReturnType<typeof rows>, nameless: string | null = null) =>
  keyed(given, ({ name }) => name, nameless).map(({ key }) => key)

test.each<[string, ReturnType<typeof rows>, string | null, string[]]>([
  ['a typed key stays', rows(['Spain', 'es'], ['Morocco']), null, ['es', 'morocco']],
  [
    'names that begin alike are told apart',
    rows(['Cooperation, first part'], ['Cooperation, second part'], ['Other', 'cooperation-3']),
    null,
    ['cooperation', 'cooperation-2', 'cooperation-3'],
  ],
  ['the same name twice is the same key twice', rows(['Spain'], ['Spain']), null, ['spain', 'spain']],
  ['a name without Latin letters gives none', rows(['المغرب']), null, ['']],
  ['or one of its place', rows(['Spain'], ['المغرب']), 'area', ['spain', 'area-2']],
])('%s', (_what, given, nameless, keys) => {
  expect(keysOf(given, nameless)).toEqual(keys)
})
