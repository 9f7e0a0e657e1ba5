import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Member } from '@/lib/platform/actor'
import { freshDatabase, type TestDatabase } from '@/lib/platform/testing'

let database: TestDatabase
let account: Awaited<ReturnType<typeof load>>
let analyst: Member
let reviewer: Member

const item = { objectType: 'commitment', objectId: 'rabat-2022-07-08/7c' } as const
const another = { ...item, objectId: 'rabat-2022-07-08/7b' }

/** Loaded once the database is named: `db()` reads its address at first use. */
async function load() {
  const [comes, leaves, chooses, data] = await Promise.all([
    import('./be-present'),
    import('./leave'),
    import('./choose-shortcuts'),
    import('../data'),
  ])
  return { ...comes, ...leaves, ...chooses, ...data }
}

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 letters'
  database = await freshDatabase({ seeded: true })
  account = await load()
  analyst = await member('analyst')
  reviewer = await member('reviewer')
})
beforeEach(() => database.owner.presence.deleteMany())
afterAll(() => database.close())

async function member(name: string): Promise<Member> {
  const person = await database.app.person.findUniqueOrThrow({ where: { email: `${name}@suivi.example` } })
  const { id, publicName, roles } = person
  return { kind: 'member', id, sessionId: id, publicName, roles }
}

it('two people on one item see each other by public name, and nobody sees themselves', async () => {
  await account.bePresent(analyst, item)
  await account.bePresent(reviewer, item)
  expect(await account.findOthersPresent(analyst.id, item)).toEqual(['Reviewer 1'])
  expect(await account.findOthersPresent(reviewer.id, item)).toEqual(['Analyst 1'])
  expect(await account.findOthersPresent(reviewer.id, another)).toEqual([])
})

it('who leaves is gone at once', async () => {
  await account.bePresent(analyst, item)
  await account.leave(analyst, item)
  expect(await account.findOthersPresent(reviewer.id, item)).toEqual([])
})

it('who gives no sign of life is gone within a minute, and what is known of it is removed', async () => {
  await account.bePresent(analyst, item)
  await database.owner.presence.updateMany({ data: { seenAt: new Date(Date.now() - 46_000) } })
  expect(await account.findOthersPresent(reviewer.id, item)).toEqual([])
  await account.bePresent(reviewer, another)
  expect(await database.app.presence.count()).toBe(1)
})

it('who was disabled is not shown', async () => {
  await account.bePresent(analyst, item)
  await database.owner.person.update({ where: { id: analyst.id }, data: { disabledAt: new Date() } })
  expect(await account.findOthersPresent(reviewer.id, item)).toEqual([])
  await database.owner.person.update({ where: { id: analyst.id }, data: { disabledAt: null } })
})

it('none of it is in the record, and neither is how one’s own pages behave', async () => {
  const before = await database.app.event.count()
  await account.bePresent(analyst, item)
  await account.leave(analyst, item)
  await account.chooseShortcuts(analyst, false)
  expect(await database.app.event.count()).toBe(before)
  const { shortcuts } = await database.app.person.findUniqueOrThrow({ where: { id: analyst.id } })
  expect(shortcuts).toBe(false)
})
