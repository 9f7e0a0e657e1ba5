import { expect, it } from 'vitest'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findMark } from '@/lib/text/commitment/data/marks'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { markReview } from '@/lib/text/commitment/mutations/mark-review'
import { proposeWithdrawal } from '@/lib/text/commitment/mutations/propose-withdrawal'
import { withdrawalReview } from '@/lib/text/commitment/mutations/withdrawal-review'
import { markSchema } from '@/lib/text/commitment/schema'
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
  const [analyst, reviewer] = [await memberOf(database, 'analyst'), await memberOf(database, 'reviewer')]
  const base = await database.app.rendering.findFirstOrThrow({ where: { isBase: true } })
  const words = 'as well as'
  const { start: from } = await database.app.passage.findFirstOrThrow({
    where: { renderingId: base.id, number: 7 },
  })
  const start = base.text?.indexOf(words, from) ?? 0
  const { markId: id } = await mark(
    analyst,
    markSchema.parse({
      ...{ statement: slug, passage: 7, from: start, to: start + words.length },
      ...{
        title: 'Test title, not from the source',
        titleLanguage: 'en',
        force: 'declared',
        areaKey: 'awareness',
      },
      ...{ whyThisForce: 'Test reason: it is only said.', responsible: ['Morocco', ''] },
    }),
  )
  const { shortId, reference } = await database.owner.commitment.findUniqueOrThrow({ where: { id } })
  expect(await findShort(shortId)).toBeNull()
  const read = await findMark(reviewer, id)
  await markReview.decide(reviewer, {
    id,
    fingerprint: read?.fingerprint ?? '',
    decision: 'approve',
    reason: '',
  })
  expect(await findShort(shortId)).toBe(`/${slug}/${reference}`)
  const { withdrawalId } = await proposeWithdrawal(analyst, {
    markId: id,
    reason: 'Test reason',
    language: 'en',
  })
  const proposed = (await findMark(reviewer, id))?.withdrawals.find((each) => each.id === withdrawalId)
  await withdrawalReview.decide(reviewer, {
    ...{ id: withdrawalId, fingerprint: proposed?.fingerprint ?? '', decision: 'approve', reason: '' },
  })
  expect(await findShort(shortId)).toBe(`/${slug}/${reference}`)
})
