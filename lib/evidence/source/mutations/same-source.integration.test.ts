import { beforeAll, describe, expect, it } from 'vitest'
import { findSourceFacts } from '@/lib/assessment/status-update/data/sources'
import { citedSourceOf } from '@/lib/assessment/status-update/rules/input'
import { transaction } from '@/lib/ground/platform/db'
import { answerOf, newestTold, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { accepted, pendingOf } from '@/scripts/test/made'
import { typedSource } from '@/scripts/test/typed'
import { findDeskSource } from '../data/desk'
import { findSame } from '../data/find'
import { findLedTo } from '../data/same'
import { ledOn } from '../rules/same'
import { sameSchema } from '../schema'
import { addSource } from './add-source'
import { sameSource } from './same-source'
import { listSource, sendBackClassings } from './source-review'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)

const said = (sourceId: string, sameAs: string) =>
  sameSchema.parse({ sourceId, sameAs, sameReason: 'Test reason.' })
const agree = (sourceId: string) => accepted(reviewer, sourceId)
const sendBack = async (sourceId: string) =>
  sendBackClassings(reviewer, { ...(await pendingOf(reviewer, sourceId)), reason: 'Test reason.' })
const addressOf = async (id: string) =>
  (await database.owner.source.findUniqueOrThrow({ where: { id } })).canonicalUrl ?? ''
const standsAt = (address: string) => transaction(analyst, (tx) => findSame(tx, address))
const weighed = async (ids: readonly string[]) => {
  const facts = await transaction(analyst, (tx) => findSourceFacts(tx, ids))
  const statement = { base: { url: 'https://example.org/base' }, otherRenderings: [], variants: [] }
  return ids.map((id) => citedSourceOf(id, statement, facts))
}

describe('two sources that are one document', () => {
  beforeAll(async () => {
    await sameSource(analyst, said('S30', 's31'))
  })

  it('wait for a second person, and change nothing until then', async () => {
    const source = await findDeskSource(analyst, 'S30')
    expect(source?.pending.map(({ after, reason }) => [after, reason])).toEqual([
      [{ sameAs: 'S31' }, 'Test reason.'],
    ])
    expect((await standsAt(await addressOf('S30')))?.id).toBe('S30')
    expect((await weighed(['S30'])).map(({ id }) => id)).toEqual(['S30'])
    expect(await answerOf(listSource(analyst2, { locale: 'en', sourceId: 'S30', seen: [] }))).toBe(
      'not_permitted',
    )
  })

  it('are one once a second person agreed: by address, for the rules, with both ids kept', async () => {
    await agree('S30')
    expect((await newestTold(database)).slugs).toContain('rabat-2022-07-08')
    expect((await standsAt(await addressOf('S30')))?.id).toBe('S31')
    expect((await standsAt(await addressOf('S31')))?.id).toBe('S31')
    const [one, other] = await weighed(['S30', 'S31'])
    expect(one).toEqual(other)
    const again = typedSource({ address: await addressOf('S30'), title: 'A test document' })
    await expect(addSource(analyst, again)).rejects.toMatchObject({
      code: 'duplicate',
      details: { found: 'S31', same: 1 },
    })
    expect(ledOn(await findLedTo('S31', { listed: true }), null).map(({ id }) => id)).toEqual(['S30'])
    expect(await database.owner.source.count({ where: { id: { in: ['S30', 'S31'] } } })).toBe(2)
  })

  it.each([
    ['a source that is none', 'S32', 'S9999', 'same'],
    ['itself', 'S32', 'S32', 'same_itself'],
    ['one that leads to a third', 'S32', 'S30', 'same_chain'],
    ['a third, from one that stands for another', 'S31', 'S32', 'same_chain'],
    ['what it is already', 'S30', 'S31', 'unchanged'],
  ])('are not %s', async (_what, id, sameAs, fault) => {
    expect(await answerOf(sameSource(analyst, said(id, sameAs)))).toEqual({ sameAs: [fault] })
  })

  it('are said by an analyst alone', async () => {
    expect(await answerOf(sameSource(reviewer, said('S32', 'S33')))).toBe('not_permitted')
  })

  it('are two again by the same way', async () => {
    await sameSource(analyst2, said('S30', ''))
    await agree('S30')
    expect((await newestTold(database)).slugs).toContain('rabat-2022-07-08')
    expect((await standsAt(await addressOf('S30')))?.id).toBe('S30')
    expect((await weighed(['S30', 'S31'])).map(({ id }) => id)).toEqual(['S30', 'S31'])
    const led = await findLedTo('S31', { listed: true })
    expect(led.map(({ id, until }) => [id, until !== null])).toEqual([['S30', true]])
    expect(ledOn(led, null)).toEqual([])
  })
})

describe('a decision that came late', () => {
  it('is refused where one of the two leads to a third by then, and can be sent back', async () => {
    await sameSource(analyst, said('S34', 'S35'))
    await sameSource(analyst, said('S35', 'S36'))
    await agree('S35')
    expect(await answerOf(agree('S34'))).toBe('same_taken')
    await sendBack('S34')
    expect((await findDeskSource(analyst, 'S34'))?.sameAs).toBeNull()
  })

  it('is refused where readers see the one and not the other', async () => {
    const { id } = await addSource(analyst, typedSource())
    await sameSource(analyst, said('S40', id))
    expect(await answerOf(agree('S40'))).toBe('source_hidden')
  })
})

describe('the database', () => {
  const merge = (id: string, sameAs: string) =>
    transaction(reviewer, (tx) => tx.source.update({ where: { id }, data: { sameAs }, select: { id: true } }))
  it('makes no two sources one without a second person', async () => {
    await expect(merge('S38', 'S39')).rejects.toThrow(/second person accepted it/)
  })
})
