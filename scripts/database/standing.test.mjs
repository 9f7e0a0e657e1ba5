import { expect, test } from 'vitest'
import { standingSentence } from '../start/check.mjs'
import { FIRST_OF_THIRTY, LAST_OF_THIRTY, readEarlier, sinceContexts } from './earlier.mjs'
import { readMigrations } from './migrations.mjs'
import { standingFrom } from './standing.mjs'

const migrations = await readMigrations()
const names = migrations.map(({ name }) => name)
const earlier = await readEarlier()
const rooms = earlier.filter(({ name }) => name < LAST_OF_THIRTY)
const from = (...applied) => standingFrom(migrations, earlier, new Set(applied))

test('an empty database lacks all, one in the newest form nothing', () => {
  expect(from()).toEqual({ applied: 0, pending: names })
  expect(from(...names)).toEqual({ applied: names.length, pending: [] })
  expect(standingSentence(from())).toMatch(/^The database is empty/)
  expect(standingSentence(from(...names))).toBe('The database has the newest form.')
})

test('one of the commit from which upgrades go directly lacks what came after the rooms', () => {
  const { applied, pending, problem } = from(FIRST_OF_THIRTY, '20261124181000_notes', LAST_OF_THIRTY)
  expect([applied, problem]).toEqual([rooms.length, undefined])
  expect(pending).toEqual(
    [...earlier.slice(rooms.length), ...sinceContexts(migrations)].map(({ name }) => name),
  )
  expect(standingSentence({ applied, pending })).toMatch(
    new RegExp(
      `^npm start would apply ${pending.length} migrations .* from ${pending[0]} to ${pending.at(-1)}\\.`,
    ),
  )
})

test('one of before that is refused, with what to do', () => {
  const { problem } = from(FIRST_OF_THIRTY, '20261124181000_notes')
  expect(problem).toMatch(
    /start the version of commit 39bee6b on them once, then this one\. Nothing was changed\.$/,
  )
})

test('one that a newer version brought on is refused, with its newest migration', () => {
  expect(from(...names, '20990101000000_a').problem).toMatch(
    /^The database was brought on by a newer Suivi \(migration 20990101000000_a\): start that version/,
  )
  expect(from(...names.slice(0, 5), '20990101000000_a', '20990101000001_b').problem).toMatch(
    /migration 20990101000001_b and 1 more\)/,
  )
})
