import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { planLinkChecks } from './plan-link-checks'

// Rounds queue jobs and ask no address.

const database = await ownDatabase({ seeded: true })
beforeEach(async () => {
  await database.owner.$executeRaw`TRUNCATE link_checks, link_hosts`
  await database.owner.$executeRaw`TRUNCATE pgboss.job`
})
afterEach(() => vi.unstubAllEnvs())

describe('a round', () => {
  const inLibrary = () => database.owner.source.count({ where: { listedAt: { not: null } } })
  const queued = async () =>
    (
      await database.owner.$queryRaw<
        { data: { sourceId: string } }[]
      >`SELECT data FROM pgboss.job ORDER BY data`
    ).map(({ data }) => data.sourceId)
  const hostsOf = async (ids: string[]) =>
    (await database.owner.linkCheck.findMany({ where: { sourceId: { in: ids } } })).map(({ host }) => host)
  const done = () => database.owner.$executeRaw`UPDATE pgboss.job SET state = 'completed'`

  it('takes few addresses, one of a host, and no more before these are done', async () => {
    const at = new Date('2026-12-01T10:00:00Z')
    const n = await planLinkChecks(at)
    expect(n).toBeGreaterThan(0)
    expect(n).toBeLessThanOrEqual(10)
    expect(await database.owner.linkCheck.count()).toBe(await inLibrary())
    const first = await queued()
    expect(new Set(await hostsOf(first)).size).toBe(n)
    expect(await planLinkChecks(at)).toBe(0)
    await done()
    await planLinkChecks(at)
    const second = (await queued()).filter((id) => !first.includes(id))
    expect(second.length).toBeGreaterThan(0)
  })

  it('comes to every source, and to none that rests or is not due', async () => {
    const at = new Date('2026-12-01T10:00:00Z')
    await planLinkChecks(at)
    const resting = (await database.owner.linkCheck.findFirstOrThrow({ orderBy: { host: 'asc' } })).host
    await database.owner.$executeRaw`UPDATE link_checks SET next_at = ${at}::timestamptz`
    await database.owner.linkHost.create({
      data: { host: resting, failures: 2, restsUntil: new Date('2026-12-01T12:00:00Z') },
    })
    await database.owner.$executeRaw`TRUNCATE pgboss.job`
    for (let round = 0; round < 60; round += 1) {
      await planLinkChecks(at)
      await done()
    }
    const all = await queued()
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(
      (await inLibrary()) - (await database.owner.linkCheck.count({ where: { host: resting } })),
    )
  })

  it('takes nothing where an operator turned checks off', async () => {
    vi.stubEnv('SUIVI_LINK_CHECKS', 'off')
    vi.resetModules()
    const { planLinkChecks: plan } = await import('./plan-link-checks')
    expect(await plan(new Date('2026-12-01T10:00:00Z'))).toBe(0)
    expect(await queued()).toEqual([])
    const { disconnect } = await import('@/lib/ground/platform/db')
    await disconnect()
  })
})
