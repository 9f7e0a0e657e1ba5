import { describe, expect, it } from 'vitest'
import { findMomentsOfSources } from '@/lib/assessment/status-update/data/record'
import { findSourceFacts } from '@/lib/assessment/status-update/data/sources'
import { citedSourceOf } from '@/lib/assessment/status-update/rules/input'
import { transaction } from '@/lib/ground/platform/db'
import { answerOf, newestTold, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { findDirect } from '@/lib/reading/search/data/direct'
import { accepted, pendingOf } from '@/scripts/test/made'
import { typedSource } from '@/scripts/test/typed'
import { findDeskSource } from '../data/desk'
import { findEntries, findSame } from '../data/find'
import { findListedSources } from '../data/library'
import { sourceAsOf } from '../rules/as-of'
import { moveSchema } from '../schema'
import { addSource } from './add-source'
import { moveSource } from './move-source'
import { listSource, sendBackClassings } from './source-review'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)

const to = (name: string) => `https://moved.example/${name}`
const said = (sourceId: string, movedTo: string) =>
  moveSchema.parse({ sourceId, movedTo, movedReason: 'Test reason.' })
const urlOf = async (id: string) =>
  (await database.owner.source.findUniqueOrThrow({ where: { id } })).url ?? ''
const standsAt = async (address: string) =>
  (await transaction(analyst, (tx) => findSame(tx, address)))?.id ?? null
const agree = (sourceId: string) => accepted(reviewer, sourceId)
const sendBack = async (sourceId: string) =>
  sendBackClassings(reviewer, { ...(await pendingOf(reviewer, sourceId)), reason: 'Test reason.' })

/** Has the checks have found that a page has moved: first on one day, last on another. */
async function found(sourceId: string, movedTo: string, lastOn = '2026-11-03'): Promise<void> {
  const [address, last] = [await urlOf(sourceId), new Date(`${lastOn}T10:00:00Z`)]
  const row = { address, host: 'a test', outcome: 'moved' as const, movedTo, nextAt: new Date('2100-01-01') }
  const times = { since: new Date('2026-11-02T10:00:00Z'), checkedAt: last, reachedAt: last }
  await database.owner.linkCheck.upsert({
    where: { sourceId },
    create: { sourceId, ...row, ...times },
    update: { ...row, ...times },
  })
}

async function moved(sourceId: string, movedTo: string): Promise<void> {
  await found(sourceId, movedTo)
  await moveSource(analyst, said(sourceId, movedTo))
  await agree(sourceId)
}

const adding = (address: string) => addSource(analyst, typedSource({ address, title: 'A test document' }))

describe('that the page of a source has moved', () => {
  it('is said where the checks found it on two days, and of the address that they found', async () => {
    await found('S40', to('report'), '2026-11-02')
    expect(await answerOf(moveSource(analyst, said('S40', to('report'))))).toBe('stale')
    await found('S40', to('report'))
    expect(await answerOf(moveSource(analyst, said('S40', to('elsewhere'))))).toBe('stale')
    expect(await answerOf(moveSource(reviewer, said('S40', to('report'))))).toBe('not_permitted')
    expect(() => moveSchema.parse({ sourceId: 'S40', movedTo: to('report'), movedReason: ' ' })).toThrow()
  })

  it('waits for a second person, once, and changes nothing until then', async () => {
    const before = await urlOf('S40')
    await moveSource(analyst, said('S40', to('report')))
    const source = await findDeskSource(reviewer, 'S40')
    expect(source?.url).toBe(before)
    expect(source?.pending.slice(-1)).toMatchObject([
      {
        before: { url: before },
        after: { url: to('report') },
        reason: 'Test reason.',
        found: { since: '2026-11-02T10:00:00.000Z', lastAt: '2026-11-03T10:00:00.000Z' },
      },
    ])
    expect(await standsAt(to('report'))).toBeNull()
    expect(await answerOf(moveSource(analyst2, said('S40', to('report'))))).toBe('moved_waits')
    expect(await answerOf(listSource(analyst2, { locale: 'en', sourceId: 'S40', seen: [] }))).toBe(
      'not_permitted',
    )
    await sendBack('S40')
    expect((await findDeskSource(analyst, 'S40'))?.url).toBe(before)
  })

  it('stands once that person agreed: found under both addresses, added again under none', async () => {
    const before = await urlOf('S40')
    await moveSource(analyst, said('S40', to('report')))
    await agree('S40')
    expect((await newestTold(database)).slugs).toContain('rabat-2022-07-08')
    const [source] = await findListedSources(['S40'])
    expect(source).toMatchObject({ url: to('report'), formerAddresses: [{ url: before }], link: null })
    for (const address of [before, to('report'), `${to('report')}#part`]) {
      expect(await standsAt(address)).toBe('S40')
      expect((await findEntries(address)).map(({ id }) => id)).toContain('S40')
      await expect(adding(address)).rejects.toMatchObject({
        code: 'duplicate',
        details: { found: 'S40', same: 1 },
      })
    }
    const canonical = [(await database.owner.formerAddress.findMany())[0]?.canonicalUrl ?? '']
    const asked = { slug: null, audience: 'everyone', language: 'en' } as const
    expect(await findDirect({ kind: 'address', canonical }, asked)).toMatchObject([{ id: 'S40' }])
    // The checks look at the new address next.
    const check = await database.owner.linkCheck.findUniqueOrThrow({ where: { sourceId: 'S40' } })
    expect(check.host).toBe('moved.example')
    expect(check.nextAt.getTime()).toBeLessThanOrEqual(Date.now())
  })

  it('is in the record with what both people signed, and no day before has the new address', async () => {
    const rows = await database.owner.event.findMany({
      where: { objectId: 'S40', verb: { in: ['edited', 'approved'] } },
      orderBy: { position: 'desc' },
      take: 2,
    })
    const [accepted, proposed] = rows.map(({ payload }) => JSON.parse(payload).contentSha256)
    expect(accepted).toMatch(/^[0-9a-f]{64}$/)
    expect(proposed).toBe(accepted)
    const [source] = await findListedSources(['S40'])
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const moments = (await findMomentsOfSources(['S40'])).S40
    if (!source || !moments) throw new Error('there is no such source')
    expect(sourceAsOf(source, moments, day)).toMatchObject({
      url: source.formerAddresses[0]?.url,
      formerAddresses: [],
    })
  })

  it('leaves a text of the statement one, wherever it stands by now', async () => {
    const url = await urlOf('S30')
    await moved('S30', to('text'))
    const facts = await transaction(analyst, (tx) => findSourceFacts(tx, ['S30']))
    const statement = { base: { url }, otherRenderings: [], variants: [] }
    expect(citedSourceOf('S30', statement, facts).isRendering).toBe(true)
  })

  it('may be back to where it was: then it is found under the other one still', async () => {
    const first = await urlOf('S31')
    await moved('S31', to('away'))
    await moved('S31', first)
    expect(await urlOf('S31')).toBe(first)
    expect([await standsAt(first), await standsAt(to('away'))]).toEqual(['S31', 'S31'])
    const [source] = await findListedSources(['S31'])
    expect(source?.formerAddresses.map(({ url }) => url)).toEqual([first, to('away')])
  })
})

describe('an address that another source has, or had,', () => {
  it('is not said to be that of a second one', async () => {
    await found('S32', await urlOf('S38'))
    expect(await answerOf(moveSource(analyst, said('S32', await urlOf('S38'))))).toBe('moved_taken')
    const [former] = await database.owner.formerAddress.findMany({ where: { sourceId: 'S40' } })
    await found('S32', former?.url ?? '')
    expect(await answerOf(moveSource(analyst, said('S32', former?.url ?? '')))).toBe('moved_taken')
  })

  it('is not accepted for the second of two that move to it, and that one can be sent back', async () => {
    await found('S34', to('both'))
    await found('S35', to('both'))
    await moveSource(analyst, said('S34', to('both')))
    await moveSource(analyst, said('S35', to('both')))
    await agree('S34')
    expect(await answerOf(agree('S35'))).toBe('moved_taken')
    await sendBack('S35')
    expect(await standsAt(to('both'))).toBe('S34')
  })

  it('is given by the database to no other, and no address without a second person', async () => {
    const written = (id: string, url: string) =>
      transaction(reviewer, (tx) =>
        tx.source.update({ where: { id }, data: { url, canonicalUrl: url }, select: { id: true } }),
      )
    await expect(written('S36', to('alone'))).rejects.toThrow(/second person accepted it/)
    const [former] = await database.owner.formerAddress.findMany({ where: { sourceId: 'S40' } })
    const canonicalUrl = former?.canonicalUrl ?? ''
    await expect(
      database.owner.source.update({ where: { id: 'S36' }, data: { canonicalUrl } }),
    ).rejects.toThrow(/Unique constraint failed/)
  })
})
