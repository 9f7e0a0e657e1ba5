import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { answerOf, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { becomeSource } from './mutations/become-source'
import { bringBack, letGo } from './mutations/let-go'
import { giveBack, take } from './mutations/take'
import { askNow, change, resume, stop, watch } from './mutations/watch'
import { watchSchema } from './schema'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)
beforeEach(async () => {
  await database.owner.$executeRaw`TRUNCATE watches, pgboss.job CASCADE`
})

const input = (address = 'https://a.example/feed', more: object = {}) =>
  watchSchema.parse({
    ...{ name: 'Test feed', kind: 'feed', language: 'fr', every: '24', address },
    ...more,
  })
const queued = async () =>
  (await database.owner.$queryRaw<{ id: string }[]>`SELECT data ->> 'watchId' AS id FROM pgboss.job`).map(
    ({ id }) => id,
  )

/** A lead that nobody has. */
async function lead(): Promise<string> {
  const { id: watchId } = await watch(analyst, input(`https://a.example/${randomUUID()}`))
  const address = `https://b.example/${randomUUID()}`
  const { id } = await database.owner.lead.create({
    data: {
      ...{ watchId, identity: randomUUID(), address, canonicalAddress: address, title: 'Test lead' },
      ...{ excerpt: '', language: 'fr', foundAt: new Date() },
    },
  })
  return id
}
const rowOf = (id: string) => database.owner.lead.findUniqueOrThrow({ where: { id } })

describe('what is watched', () => {
  it('is asked at once, and is watched once', async () => {
    const { id } = await watch(analyst, input(undefined, { statements: ['rabat-2022-07-08'] }))
    expect(await queued()).toEqual([id])
    const row = await database.owner.watch.findUniqueOrThrow({ where: { id }, include: { statements: true } })
    expect(row).toMatchObject({ host: 'a.example', everyHours: 24, addedById: analyst.id, outcome: null })
    expect(row.statements).toHaveLength(1)
    expect(await answerOf(watch(analyst2, input('HTTPS://A.example/feed#top')))).toEqual({
      address: ['address_known'],
    })
    const both = await Promise.all(
      [analyst, analyst2].map((who) => answerOf(watch(who, input('https://b.example/feed')))),
    )
    expect(both.filter((answer) => answer === 'done')).toHaveLength(1)
  })

  it('is for statements that there are, and stopped by analysts', async () => {
    expect(await answerOf(watch(analyst, input(undefined, { statements: ['none'] })))).toEqual({
      statements: ['statements'],
    })
    expect(await answerOf(stop(reviewer, { locale: 'en', id: randomUUID() }))).toBe('not_permitted')
    expect(await answerOf(stop(analyst, { locale: 'en', id: randomUUID() }))).toBe('not_found')
  })

  it('is asked no more once it is stopped, and again once it is resumed', async () => {
    const { id } = await watch(analyst, input())
    await database.owner.$executeRaw`TRUNCATE pgboss.job`
    const one = { locale: 'en', id }
    await stop(analyst2, one)
    await askNow(analyst, one)
    expect(await queued()).toEqual([])
    await resume(analyst, one)
    await askNow(analyst, one)
    expect(await queued()).toEqual([id])
    expect(await database.owner.watch.findUniqueOrThrow({ where: { id } })).toMatchObject({ stoppedAt: null })
  })

  it('is said anew, and read as for the first time where it is read as something else', async () => {
    const { id } = await watch(analyst, input())
    const readAt = new Date()
    await database.owner.watch.update({ where: { id }, data: { readAt, etag: '"a"', knownUrl: 'https://a' } })
    const { key: _key, address: _address, ...said } = input(undefined, { statements: ['rabat-2022-07-08'] })
    await change(analyst2, { id, ...said, name: 'Another name' })
    expect(await database.owner.watch.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ name: 'Another name', readAt, etag: '"a"' },
    })
    await change(analyst2, { id, ...said, kind: 'page', statements: [] })
    expect(await database.owner.watch.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ kind: 'page', readAt: null, etag: null },
    })
    expect(await database.owner.watchStatement.count()).toBe(0)
  })
})

describe('a lead', () => {
  it('is with one of two who take it at once', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const id = await lead()
      const answers = await Promise.all([analyst, analyst2].map((who) => answerOf(take(who, { id }))))
      expect([...answers].sort()).toEqual(['done', 'lead_taken'])
      const winner = answers[0] === 'done' ? analyst : analyst2
      expect((await rowOf(id)).takenById).toBe(winner.id)
      expect(await answerOf(take(winner, { id }))).toBe('done')
    }
  })

  it('is taken by one where another lets it go at the same moment, or gone', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const id = await lead()
      const answers = await Promise.all([answerOf(take(analyst, { id })), answerOf(letGo(analyst2, { id }))])
      const { takenById, letGoById } = await rowOf(id)
      expect([takenById === null, letGoById === null]).toEqual(
        answers[0] === 'done' ? [false, true] : [true, false],
      )
      expect(answers).toContain('done')
      expect(answers.some((answer) => answer !== 'done')).toBe(true)
    }
  })

  it('is given back by whoever has it, or a reviewer, and by nobody else', async () => {
    const id = await lead()
    expect(await answerOf(giveBack(analyst, { id }))).toBe('lead_closed')
    await take(analyst, { id })
    expect(await answerOf(giveBack(analyst2, { id }))).toBe('not_permitted')
    expect(await answerOf(letGo(analyst2, { id }))).toBe('not_permitted')
    await giveBack(analyst, { id })
    await take(analyst2, { id })
    await giveBack(reviewer, { id })
    expect(await rowOf(id)).toMatchObject({ takenById: null, takenAt: null })
  })

  it('is let go, and brought back', async () => {
    const id = await lead()
    await letGo(analyst, { id })
    expect(await answerOf(letGo(analyst2, { id }))).toBe('done')
    expect((await rowOf(id)).letGoById).toBe(analyst.id)
    expect(await answerOf(take(analyst2, { id }))).toBe('lead_closed')
    await bringBack(analyst2, { id })
    expect(await rowOf(id)).toMatchObject({ letGoById: null, letGoAt: null })
    expect(await answerOf(take(reviewer, { id }))).toBe('not_permitted')
    expect(await answerOf(take(analyst, { id: randomUUID() }))).toBe('not_found')
  })

  it('is taken by becoming a source, and stays one', async () => {
    const id = await lead()
    await becomeSource(analyst, { lead: id, source: 'S40' })
    expect(await rowOf(id)).toMatchObject({ takenById: analyst.id, sourceId: 'S40' })
    expect(await answerOf(letGo(analyst, { id }))).toBe('lead_closed')
    expect(await answerOf(giveBack(analyst, { id }))).toBe('lead_closed')
    await becomeSource(analyst2, { lead: id, source: 'S41' })
    expect((await rowOf(id)).sourceId).toBe('S40')
    await becomeSource(analyst2, { lead: randomUUID(), source: 'S40' })
    await becomeSource(analyst2, { lead: 'none', source: 'S40' })
  })

  it('of somebody else stays theirs where it becomes a source', async () => {
    const id = await lead()
    await take(analyst, { id })
    await becomeSource(analyst2, { lead: id, source: 'S40' })
    expect(await rowOf(id)).toMatchObject({ takenById: analyst.id, sourceId: 'S40' })
  })

  it('leaves nothing in the record', async () => {
    const before = await database.owner.event.count()
    const id = await lead()
    await take(analyst, { id })
    await letGo(analyst, { id })
    expect(await database.owner.event.count()).toBe(before)
  })
})
