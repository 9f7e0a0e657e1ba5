import { expect, it } from 'vitest'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { isPublished } from '@/lib/assessment/status-update/rules/lines'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findNewestSources } from './events'

// What happened last in the sources: of what readers see, what speaks for or against what is judged, and was put out since the statement's day.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })

it('finds the newest dated sources that speak, each for the items for which it does', async () => {
  const found = await findNewestSources(1_000, [])
  const revisions = (await findPublishedRevisions(slug)).filter(isPublished)
  const dates = new Map(
    (await database.owner.source.findMany({ where: { date: { gt: '2022-07-08' } } })).map(({ id, date }) => [
      id,
      date,
    ]),
  )
  const expected = revisions.flatMap(({ reference, citations }) =>
    citations.flatMap(({ sourceId, stance }) =>
      stance !== 'context' && dates.has(sourceId) ? [`${reference} ${sourceId} ${dates.get(sourceId)}`] : [],
    ),
  )
  expect(expected.length).toBeGreaterThan(20)
  expect(found.map((row) => `${row.reference} ${row.sourceId} ${row.date}`).toSorted()).toEqual(
    [...new Set(expected)].toSorted(),
  )
  const order = found.map(({ date }) => date)
  expect(order).toEqual(order.toSorted().toReversed())
  expect((await findNewestSources(3, [])).map(({ date }) => date)).toEqual(order.slice(0, 3))
})

it('finds none of a statement that is left out', async () => {
  expect(await findNewestSources(10, [slug])).toEqual([])
})
