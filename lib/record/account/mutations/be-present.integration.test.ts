import { beforeEach, expect, it } from 'vitest'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findOthersPresent } from '../data/people'
import { bePresent } from './be-present'
import { chooseShortcuts } from './choose-shortcuts'
import { leave } from './leave'

const database = await ownDatabase({ seeded: true })
const analyst = await memberOf(database, 'analyst')
const reviewer = await memberOf(database, 'reviewer')

const item = { objectType: 'commitment', objectId: 'rabat-2022-07-08/7c' } as const
const another = { ...item, objectId: 'rabat-2022-07-08/7b' }
beforeEach(() => database.owner.presence.deleteMany())

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
