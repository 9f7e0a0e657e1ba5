import { describe, expect, it } from 'vitest'
import { typedTest } from '@/lib/evidence/item-test/mutations/testing'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import { decidedOn } from '@/scripts/test/made'
import { findTestsOfItem } from './data/desk'
import { findNamedTests, findPublicTests } from './data/public'
import { itemTestReview } from './mutations/item-test-review'
import { proposeTest } from './mutations/propose'

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)

const propose = (by: Member, reference: string, changes: object = {}) =>
  proposeTest(by, typedTest({ reference, says: 'Test words', reason: 'Test reason', ...changes }))

const decide = (id: string, decision: 'approve' | 'send_back' = 'approve', by = reviewer) =>
  decidedOn(by, 'item-test', id, decision === 'approve' ? undefined : 'Test reason')

async function published(reference: string, changes: Record<string, unknown> = {}): Promise<string> {
  const { id } = await propose(analyst, reference, changes)
  await decide(id)
  return id
}

describe('a test of an item', () => {
  it('is public once a second person approved it, with its day and both names', async () => {
    const { id } = await propose(analyst, '7c')
    expect(await findPublicTests(slug, '7c')).toEqual([])
    await decide(id)
    expect(await findPublicTests(slug, '7c')).toMatchObject([
      { id, number: 1, says: 'Test words', shownBy: 'A test document', language: 'en', ended: null },
    ])
    const [last] = await findPublicEvents(slug, null, 1)
    expect(last).toMatchObject({ objectType: 'item-test', objectId: id, verb: 'published' })
  })

  it('gets a number of its item that is given once, also where it came back or was taken back', async () => {
    const first = await propose(analyst, '7d')
    await decide(first.id, 'send_back')
    const second = await propose(analyst, '7d')
    await itemTestReview.withdraw(analyst, { id: second.id, reason: 'Test reason', language: 'en' })
    const third = await published('7d')
    expect(await findPublicTests(slug, '7d')).toMatchObject([{ id: third, number: 3 }])
    expect((await findTestsOfItem(slug, '7d')).map(({ number, state }) => [number, state])).toEqual([
      [3, 'published'],
      [2, 'withdrawn'],
      [1, 'sent_back'],
    ])
  })

  it('is replaced by another, and ended, by two people, and stays visible', async () => {
    const first = await published('7e')
    const second = await published('7e', { act: 'replace', ends: 1, says: 'Other test words' })
    const end = await published('7e', { act: 'end', ends: 2 })
    expect(await findPublicTests(slug, '7e')).toMatchObject([
      { id: first, number: 1, ended: { id: second, replacedBy: 2, reason: 'Test reason' } },
      { id: second, number: 2, says: 'Other test words', ended: { id: end, replacedBy: null } },
    ])
    expect(await findNamedTests([end, second])).toEqual(
      expect.arrayContaining([
        { id: second, reference: '7e', number: 2, ended: 1 },
        { id: end, reference: '7e', number: null, ended: 2 },
      ]),
    )
  })

  it('is ended once: of two proposals to end it the second is refused', async () => {
    await published('8a')
    const [one, other] = [
      await propose(analyst, '8a', { act: 'end', ends: 1 }),
      await propose(analyst, '8a', { act: 'replace', ends: 1 }),
    ]
    await decide(one.id)
    expect(await answerOf(decide(other.id))).toBe('test_ended')
    expect(await answerOf(propose(analyst, '8a', { act: 'end', ends: 1 }))).toBe('test_ended')
    await decide(other.id, 'send_back')
  })

  it('is proposed on an item and of a test that there is', async () => {
    expect(await answerOf(propose(analyst, '99z'))).toBe('not_found')
    expect(await answerOf(propose(analyst, '7b', { act: 'end', ends: 4 }))).toBe('not_found')
  })
})

describe('the database', () => {
  it.each(['number = 9', `language = 'fr'`])('changes nothing that a test says: %s', async (change) => {
    const { id } = await propose(analyst, '10a')
    await expect(
      database.owner.$executeRawUnsafe(`UPDATE item_tests SET ${change} WHERE id = '${id}'`),
    ).rejects.toThrow(/what a test says never changes/)
  })
})
