import { expect, test } from 'vitest'
import {
  FIRST_OF_THIRTY,
  inRooms,
  LAST_OF_THIRTY,
  named,
  pendingAfter,
  readEarlier,
  sinceContexts,
} from './earlier.mjs'
import { readMigrations } from './migrations.mjs'

const LATER = { name: '20991231000000_later', checksum: 'as it was' }
const earlier = await readEarlier()
const migrations = await readMigrations()
const since = sinceContexts(migrations)
const rooms = earlier.filter(({ name }) => name < LAST_OF_THIRTY)

test('a backup of before the rooms is restored with the migrations of the rooms, and what came after', () => {
  const had = [...named([FIRST_OF_THIRTY, '20261124181000_notes', LAST_OF_THIRTY]), LATER]
  expect(inRooms(had, earlier)).toEqual([...rooms, LATER])
  expect(rooms.map(({ name }) => name)).toContain('20261126190019_dossier')
  expect(inRooms(rooms, earlier)).toBe(rooms)
})

test('one of which some of the thirty are missing is refused with the version that goes on from it', () => {
  const some = named([FIRST_OF_THIRTY, '20261124181000_notes'])
  expect(() => inRooms(some, [])).toThrow('start the version of commit 39bee6b on them once')
})

test.each([
  ['an empty database lacks those of today', [], migrations],
  [
    'one with some of the earlier ones lacks the rest of these, and what came since',
    earlier.slice(0, 113),
    [...earlier.slice(113), ...since],
  ],
  ['one with all of the earlier ones lacks what came since', earlier, since],
  ['one of today lacks nothing', migrations, []],
  ['one that was made today lacks what was not made', migrations.slice(0, 3), migrations.slice(3)],
])('%s', (_what, had, lacking) => {
  expect(pendingAfter(had, earlier, migrations)).toEqual(lacking)
})

test('what comes after today is lacked by an earlier database too', () => {
  const pending = pendingAfter(earlier.slice(0, 125), earlier, [...migrations, LATER])
  expect(pending).toEqual([earlier[125], ...since, LATER])
})
