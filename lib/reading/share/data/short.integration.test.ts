import { expect, it } from 'vitest'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { proposeWithdrawal } from '@/lib/text/commitment/mutations/propose-withdrawal'
import { because, decidedOn, placeOf } from '@/scripts/test/made'
import { typedMark } from '@/scripts/test/typed'
import { shortIdOf } from '../rules/short-address'
import { findShort } from './short'

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })

it('leads to a statement and to each of its items, and each id is of one thing', async () => {
  const statement = await database.owner.statement.findUniqueOrThrow({ where: { slug } })
  expect(shortIdOf(statement.shortId)?.of).toBe('statement')
  expect(await findShort(statement.shortId)).toBe(`/${slug}`)
  const items = await database.owner.commitment.findMany()
  expect(items.length).toBeGreaterThan(20)
  for (const { shortId, reference } of items) {
    expect(shortIdOf(shortId)?.of).toBe('item')
    expect(await findShort(shortId)).toBe(`/${slug}/${reference}`)
  }
  expect(new Set(items.map(({ shortId }) => shortId)).size).toBe(items.length)
})

it('finds nothing by what is no id, and none that nobody has', async () => {
  for (const text of ['', 'nothing!', '22222222', '222222222', "' OR 1=1", '7c'])
    expect(await findShort(text)).toBeNull()
})

it('cannot be changed or given, by anybody', async () => {
  const change = database.owner.$executeRawUnsafe(`UPDATE statements SET short_id = '22222222'`)
  await expect(change).rejects.toThrow(/generated column|can only be updated to DEFAULT/i)
})

it('finds no mark that awaits its reviewer, one that was approved, and the same once it was withdrawn', async () => {
  const { analyst, reviewer } = await peopleOf(database)
  const { markId: id } = await mark(analyst, typedMark(await placeOf('as well as', 7)))
  const { shortId, reference } = await database.owner.commitment.findUniqueOrThrow({ where: { id } })
  expect(await findShort(shortId)).toBeNull()
  await decidedOn(reviewer, 'commitment', id)
  expect(await findShort(shortId)).toBe(`/${slug}/${reference}`)
  const { withdrawalId } = await proposeWithdrawal(analyst, { markId: id, ...because })
  await decidedOn(reviewer, 'withdrawal', withdrawalId)
  expect(await findShort(shortId)).toBe(`/${slug}/${reference}`)
})
