import { expect, test } from 'vitest'
import { FIRST_OF_THIRTY, inRooms, LAST_OF_THIRTY } from './before-rooms.mjs'
import { readMigrations } from './migrations.mjs'

const LATER = { name: '20991231000000_later', checksum: 'as it was' }
const named = (...names) => names.map((name) => ({ name }))

test('a backup of before the rooms is restored with the migrations of the rooms, and what came after', async () => {
  const migrations = await readMigrations()
  const rooms = migrations.filter(({ name }) => name < LAST_OF_THIRTY)
  expect(
    inRooms([...named(FIRST_OF_THIRTY, '20261124181000_notes', LAST_OF_THIRTY), LATER], migrations),
  ).toEqual([...rooms, LATER])
  expect(rooms.map(({ name }) => name)).toContain('20261126190019_dossier')
  expect(inRooms(rooms, migrations)).toBe(rooms)
})

test('one of which some of the thirty are missing is refused with the version that goes on from it', async () => {
  const some = named(FIRST_OF_THIRTY, '20261124181000_notes')
  expect(() => inRooms(some, [])).toThrow('start the version of commit 39bee6b on them once')
})
