import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from './db'
import { type Counted, giveBack, holdUntil, takeTurn } from './rate-limit'
import { keepForgetting, senderName } from './sender'
import { ownDatabase } from './testing'

const database = await ownDatabase({ seeded: false })
beforeEach(async () => {
  await database.owner.countedTry.deleteMany()
})

const morning = new Date('2026-11-24T08:00:00.000Z')
const later = (seconds: number) => new Date(morning.getTime() + seconds * 1_000)
const who = 'a'.repeat(64)
const minutely: Counted = { limit: { name: 'a test', allowances: [{ most: 2, seconds: 60 }] }, who }
const hourly: Counted = { limit: { name: 'another', allowances: [{ most: 3, seconds: 3_600 }] }, who }
const waitOf = async (counted: readonly Counted[], moment: Date) => (await takeTurn(counted, moment)).wait

describe('a limit', () => {
  it('lets so many through and then says how long to wait, which trying again does not prolong', async () => {
    expect(await waitOf([minutely], morning)).toBe(0)
    expect(await waitOf([minutely], later(20))).toBe(0)
    for (const [second, wait] of [
      [30, 30],
      [45, 15],
      [59, 1],
      [60, 0],
      [61, 19],
    ] as const)
      expect(await waitOf([minutely], later(second))).toBe(wait)
  })

  it('of several counts against none while one says no', async () => {
    for (const second of [0, 61, 122]) expect(await waitOf([minutely, hourly], later(second))).toBe(0)
    expect(await waitOf([minutely, hourly], later(183))).toBe(3_417)
    expect(await waitOf([minutely], later(183))).toBe(0)
  })

  it('holds for all who come at the same moment, and those who are apart are counted apart', async () => {
    const waits = await Promise.all(Array.from({ length: 9 }, () => waitOf([minutely], morning)))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(2)
    expect(await waitOf([{ ...minutely, who: 'b'.repeat(64) }], morning)).toBe(0)
  })

  it('gives a turn back that was none', async () => {
    const turn = await takeTurn([minutely, hourly], morning)
    await transaction('system', (tx) => giveBack(tx, turn))
    expect(await database.app.countedTry.count()).toBe(0)
  })

  it('is held until a moment, whatever was let through before', async () => {
    await takeTurn([minutely], morning)
    await holdUntil(minutely, later(300))
    expect(await waitOf([minutely], later(61))).toBe(239)
    expect(await waitOf([hourly], later(61))).toBe(0)
    expect(await waitOf([minutely], later(300))).toBe(0)
  })

  it('forgets what counts no more', async () => {
    await takeTurn([minutely], morning)
    await takeTurn([hourly], later(60))
    expect(await database.app.countedTry.findMany({ select: { counter: true } })).toEqual([
      { counter: 'another' },
    ])
  })
})

describe('the name of a sender', () => {
  const evening = new Date('2026-11-24T23:59:59.000Z')
  const midnight = new Date('2026-11-25T00:00:00.000Z')

  it('is one a network and day, the same for every process, and tells nothing of the address', async () => {
    const name = await senderName('192.0.2.1', morning)
    expect(name).toMatch(/^[0-9a-f]{64}$/)
    expect(await senderName('192.0.2.200', evening)).toBe(name)
    expect(await senderName('192.0.3.1', evening)).not.toBe(name)
    // As another process would that has not asked yet.
    const { suiviSenderKey: kept } = globalThis as { suiviSenderKey?: unknown }
    expect(kept).toBeDefined()
    Reflect.deleteProperty(globalThis, 'suiviSenderKey')
    expect(await senderName('192.0.2.1', evening)).toBe(name)
  })

  it('cannot be made again once the day is over', async () => {
    const name = await senderName('192.0.2.1', evening)
    expect(await senderName('192.0.2.1', midnight)).not.toBe(name)
    expect(await database.app.senderKey.findMany({ select: { day: true } })).toEqual([{ day: midnight }])
    expect(await senderName('192.0.2.1', evening)).not.toBe(name)
  })

  it('is forgotten with the day where nobody comes, too', async () => {
    await senderName('192.0.2.1', morning)
    expect(await database.app.senderKey.count({ where: { day: { lt: midnight } } })).toBe(1)
    keepForgetting()
    await expect.poll(() => database.app.senderKey.count({ where: { day: { lt: midnight } } })).toBe(0)
    expect((globalThis as { suiviSenderKey?: unknown }).suiviSenderKey).toBeUndefined()
  })
})
