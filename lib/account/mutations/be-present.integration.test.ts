import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Member } from '@/lib/platform/actor'
import { freshDatabase, memberOf, type TestDatabase } from '@/lib/platform/testing'
import { findOthersPresent } from '../data'
import { bePresent } from './be-present'
import { chooseShortcuts } from './choose-shortcuts'
import { leave } from './leave'

let database: TestDatabase
let analyst: Member
let reviewer: Member

const item = { objectType: 'commitment', objectId: 'rabat-2022-07-08/7c' } as const
const another = { ...item, objectId: 'rabat-2022-07-08/7b' }

beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
  analyst = await memberOf(database, 'analyst')
  reviewer = await memberOf(database, 'reviewer')
})
beforeEach(() => database.owner.presence.deleteMany())
afterAll(() => database.close())

it('two people on one item see each other by public name, and nobody sees themselves', async () => {
  await bePresent(analyst, item)
  await bePresent(reviewer, item)
  expect(await findOthersPresent(analyst.id, item)).toEqual(['Reviewer 1'])
  expect(await findOthersPresent(reviewer.id, item)).toEqual(['Analyst 1'])
  expect(await findOthersPresent(reviewer.id, another)).toEqual([])
})

it('who leaves is gone at once', async () => {
  await bePresent(analyst, item)
  await leave(analyst, item)
  expect(await findOthersPresent(reviewer.id, item)).toEqual([])
})

it('who gives no sign of life is gone within a minute, and what is known of it is removed', async () => {
  await bePresent(analyst, item)
  await database.owner.presence.updateMany({ data: { seenAt: new Date(Date.now() - 46_000) } })
  expect(await findOthersPresent(reviewer.id, item)).toEqual([])
  await bePresent(reviewer, another)
  expect(await database.app.presence.count()).toBe(1)
})

it('who was disabled is not shown', async () => {
  await bePresent(analyst, item)
  await database.owner.person.update({ where: { id: analyst.id }, data: { disabledAt: new Date() } })
  expect(await findOthersPresent(reviewer.id, item)).toEqual([])
  await database.owner.person.update({ where: { id: analyst.id }, data: { disabledAt: null } })
})

it('none of it is in the record, and neither is how one’s own pages behave', async () => {
  const before = await database.app.event.count()
  await bePresent(analyst, item)
  await leave(analyst, item)
  await chooseShortcuts(analyst, false)
  expect(await database.app.event.count()).toBe(before)
  const { shortcuts } = await database.app.person.findUniqueOrThrow({ where: { id: analyst.id } })
  expect(shortcuts).toBe(false)
})
