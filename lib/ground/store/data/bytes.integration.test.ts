import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findCopy } from '@/lib/evidence/snapshot/data/copies'
import { findCapturesOf } from '@/lib/evidence/snapshot/data/copy-lists'
import { openReadableBytes } from '@/lib/evidence/snapshot/data/readable'
import { erase } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keepCopy } from '@/lib/evidence/snapshot/mutations/keep-copy'
import { sweepHandling } from '@/lib/evidence/snapshot/mutations/sweep'
import { keptCopy, openCapture, sha256Of, visitOf } from '@/lib/evidence/snapshot/mutations/testing'
import type { Try } from '@/lib/ground/job/mutations/handling'
import { Later } from '@/lib/ground/job/rules/faults'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import { type Storage, storage } from '@/lib/ground/platform/egress/bucket.fixture'
import { memberOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { withheldOf } from '@/scripts/test/made'
import { eraseBytes, putBytes, readBytes, releaseBytes } from './bytes'

// The storage is one of the tests' own on this machine. What it does when it fails is tried in bucket.test.ts.

const database = await ownDatabase({ seeded: true })
let there: Storage
let [analyst, reviewer, admin] = [] as unknown as [Member, Member, Member]
beforeAll(async () => {
  ;[analyst, reviewer, admin] = [
    await memberOf(database, 'analyst'),
    await memberOf(database, 'reviewer'),
    await memberOf(database, 'admin'),
  ]
  there = await storage()
  // Read once, at the first use.
  const { endpoint, bucket, region, keyId, secret } = there.settings
  vi.resetModules()
  for (const [name, value] of Object.entries({
    SUIVI_STORE_ENDPOINT: endpoint,
    SUIVI_STORE_BUCKET: bucket,
    SUIVI_STORE_REGION: region,
    SUIVI_STORE_KEY_ID: keyId,
    SUIVI_STORE_SECRET: secret,
  }))
    vi.stubEnv(name, value)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await there.close()
})
beforeEach(() =>
  withClient(database.ownerUrl, (client) => client.query('TRUNCATE bytes_on_their_way, pgboss.job')),
)
afterEach(() => {
  there.misbehave = () => 'pass'
})

const bytes = (text: string) => new TextEncoder().encode(text)
const put = (text: string) => transaction('system', (tx) => putBytes(tx, bytes(text)))
const rowOf = (text: string) => database.app.storedBytes.findUnique({ where: { sha256: sha256Of(text) } })
const onTheirWay = () => database.app.bytesOnTheirWay.findMany()
const isThere = (text: string) => there.files.has(sha256Of(text))
async function read(sha256: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of readBytes(sha256)) pieces.push(piece)
  return Buffer.concat(pieces)
}
const laterPasses = () =>
  withClient(database.ownerUrl, (client) =>
    client.query("UPDATE bytes_on_their_way SET since = since - interval '2 hours'"),
  )
const sweep = () => sweepHandling.work({}, {} as Try)
const failing = (status: number): void => {
  there.misbehave = (_request, response) => {
    response.writeHead(status).end()
    return 'done'
  }
}

describe('bytes in the storage that is configured', () => {
  it('stand there, once, and the row says so; they come back by their hash', async () => {
    const text = 'Test bytes, of no source'
    const before = there.asked.length
    expect(await put(text)).toEqual({ sha256: sha256Of(text), size: text.length })
    await put(text)
    expect(there.asked.slice(before)).toEqual([`PUT ${sha256Of(text)}`, `HEAD ${sha256Of(text)}`])
    expect(await rowOf(text)).toMatchObject({ bytes: null, elsewhere: true, erasedAt: null })
    expect((await read(sha256Of(text))).toString()).toBe(text)
    expect(await onTheirWay()).toEqual([])
  })

  it('are there before anything points to them: where they cannot be put, nothing does', async () => {
    failing(500)
    await expect(put('Test bytes that never came')).rejects.toMatchObject({ code: 'away' })
    expect(await rowOf('Test bytes that never came')).toBeNull()
    expect(await onTheirWay()).toHaveLength(1)
  })

  it('whose transaction came to nothing are removed by a job, an hour later', async () => {
    const text = 'Test bytes that nobody needs'
    await expect(
      transaction('system', async (tx) => {
        await putBytes(tx, bytes(text))
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    expect([isThere(text), await rowOf(text)]).toEqual([true, null])
    const jobs = await database.owner.$queryRaw<{ minutes: number }[]>`
      SELECT round(extract(epoch FROM start_after - now()) / 60)::int AS minutes FROM pgboss.job WHERE name = 'sweep'`
    expect(jobs).toEqual([{ minutes: 60 }])
    await expect(sweep()).rejects.toBeInstanceOf(Later)
    expect(isThere(text)).toBe(true)
    await laterPasses()
    await sweep()
    expect(isThere(text)).toBe(false)
    expect(await onTheirWay()).toEqual([])
  })

  it('are not removed where a row points to them after all, nor while they come', async () => {
    const text = 'Test bytes that came a second time'
    await put(text)
    await database.owner.bytesOnTheirWay.create({ data: { sha256: sha256Of(text) } })
    await laterPasses()
    await sweep()
    expect(isThere(text)).toBe(true)
    expect(await onTheirWay()).toEqual([])
  })

  it('that were swept while they came have no row', async () => {
    const text = 'Test bytes that took too long'
    there.misbehave = (request, response) => {
      if (request.method !== 'HEAD') return 'pass'
      const swept = database.owner.bytesOnTheirWay.deleteMany()
      swept.then(() => response.writeHead(200, { 'content-length': text.length }).end(), response.destroy)
      return 'done'
    }
    await expect(put(text)).rejects.toMatchObject({ code: 'missing' })
    expect(await rowOf(text)).toBeNull()
  })

  it('a copy is made with, read by its door, and erased: gone there before it is said', async () => {
    const id = await keptCopy(database, analyst, 'Test words of Somebody Known', { sourceId: 'S12' })
    const copy = await findCopy('S12', 1)
    const hashes = [copy?.hashes?.file ?? '', copy?.hashes?.warc ?? '']
    expect(hashes.map((hash) => there.files.has(hash))).toEqual([true, true])
    const opened = await openReadableBytes('system', id, 'file')
    const pieces: Uint8Array[] = []
    for await (const piece of opened?.pieces ?? []) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('Test words of Somebody Known')

    const said = { extent: 'whole', words: '', erase: 'yes' }
    const { ending } = await withheldOf(reviewer, id, said)
    failing(500)
    await expect(erase(admin, ending)).rejects.toMatchObject({ code: 'away' })
    expect((await findCopy('S12', 1))?.isErased).toBe(false)
    there.misbehave = () => 'pass'
    await erase(admin, ending)
    expect(hashes.map((hash) => there.files.has(hash))).toEqual([false, false])
    expect((await findCopy('S12', 1))?.isErased).toBe(true)
    expect((await read(hashes[0] ?? '')).length).toBe(0)

    // They do not come back, here as little as in the database.
    const capture = await openCapture(database, analyst, 'S13')
    expect(await keepCopy(capture, visitOf('Test words of Somebody Known'))).toBeNull()
    expect((await findCapturesOf('S13')).entries).toEqual([expect.objectContaining({ outcome: 'erased' })])
    expect(there.files.has(hashes[0] ?? '')).toBe(false)
  })

  it('that cannot be read are a fault, never an empty file', async () => {
    const text = 'Test bytes that were lost'
    await put(text)
    there.files.delete(sha256Of(text))
    await expect(read(sha256Of(text))).rejects.toMatchObject({ code: 'missing' })
    there.files.set(sha256Of(text), Buffer.from('Test bytes that were lo_t'))
    await expect(read(sha256Of(text))).rejects.toMatchObject({ code: 'damaged' })
  })

  it('go by an erasing alone', async () => {
    const text = 'Test bytes that stay'
    await put(text)
    await expect(transaction('system', (tx) => eraseBytes(tx, [sha256Of(text)]))).rejects.toThrow()
    expect(await rowOf(text)).toMatchObject({ erasedAt: null })
  })
})

describe('bytes that nothing needs any more', () => {
  const release = (text: string) => transaction('system', (tx) => releaseBytes(tx, [sha256Of(text)]))

  it('are gone from the database at once, and from the storage once they are swept', async () => {
    await put('Test words to let go')
    await release('Test words to let go')
    expect([await rowOf('Test words to let go'), isThere('Test words to let go')]).toEqual([null, true])
    await expect(sweep()).resolves.toBeUndefined()
    expect([isThere('Test words to let go'), await onTheirWay()]).toEqual([false, []])
  })

  it('stay where they are put again before they are swept', async () => {
    await put('Test words put again')
    await release('Test words put again')
    await put('Test words put again')
    await expect(sweep()).resolves.toBeUndefined()
    expect(isThere('Test words put again')).toBe(true)
    expect((await read(sha256Of('Test words put again'))).toString()).toBe('Test words put again')
  })

  it('stay where a copy needs them', async () => {
    await keptCopy(database, analyst, 'Test words of a copy', { sourceId: 'S13' })
    await release('Test words of a copy')
    expect([(await rowOf('Test words of a copy')) !== null, await onTheirWay()]).toEqual([true, []])
  })
})
