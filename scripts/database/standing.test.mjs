import { expect, test } from 'vitest'
import { standingSentence } from '../start/check.mjs'
import { readEarlier } from './earlier.mjs'
import { readMigrations } from './migrations.mjs'
import { standingFrom } from './standing.mjs'

const migrations = await readMigrations()
const names = migrations.map(({ name }) => name)
const earlier = await readEarlier()
const from = (...applied) => standingFrom(migrations, earlier, new Set(applied))

test('an empty database lacks all, one in the newest form nothing', () => {
  expect(from()).toEqual({ applied: 0, pending: names })
  expect(from(...names)).toEqual({ applied: names.length, pending: [] })
  expect(standingSentence(from())).toMatch(/^The database is empty/)
  expect(standingSentence(from(...names))).toBe('The database has the newest form.')
})

test('one that a newer version brought on is refused, with its newest migration', () => {
  expect(from(...names, '20990101000000_a').problem).toMatch(
    /^The database was brought on by a newer Suivi \(migration 20990101000000_a\): start that version/,
  )
  expect(from(...names.slice(0, 5), '20990101000000_a', '20990101000001_b').problem).toMatch(
    /migration 20990101000001_b and 1 more\)/,
  )
})
