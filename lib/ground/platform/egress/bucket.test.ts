import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Bucket, type BucketSettings } from './bucket'
import { type Misbehaviour, type Storage, storage } from './bucket.fixture'

// The only storage that is asked is one of the tests' own on this machine.

let there: Storage
beforeEach(async () => {
  there = await storage()
})
afterEach(() => there.close())

/** @param silence how long nothing may come, in milliseconds: on a busy machine an answer may take a while that is not silent */
const bucketWith = (more: Partial<BucketSettings> = {}, silence = 20_000) =>
  new Bucket({ ...there.settings, ...more }, { tries: 3, pause: 1, silence })
const file = new Uint8Array(1_500_000).map((_byte, index) => (index * 7) % 251)
const sha256 = createHash('sha256').update(file).digest('hex')

async function got(bucket = bucketWith()): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of bucket.get(sha256)) pieces.push(piece)
  return Buffer.concat(pieces)
}
/** Misbehaves so often, and well after that. */
const times = (count: number, how: Misbehaviour): Misbehaviour => {
  let left = count
  return (request, response) => {
    if (left === 0) return 'pass'
    left -= 1
    return how(request, response)
  }
}
const saying =
  (status: number): Misbehaviour =>
  (_request, response) => {
    response.writeHead(status).end('<Error/>')
    return 'done'
  }
const silent: Misbehaviour = () => 'done'
const hangsUp: Misbehaviour = (_request, response) => {
  response.destroy()
  return 'done'
}
/** Says as much as there is, and hangs up before it came. */
const cutOff: Misbehaviour = (_request, response) => {
  response.writeHead(200, { 'content-length': file.length })
  response.write(file.subarray(0, 70_000), () => response.destroy())
  return 'done'
}
/** Begins, and says nothing more. */
const stalled: Misbehaviour = (_request, response) => {
  response.writeHead(200, { 'content-length': file.length })
  response.write(file.subarray(0, 70_000))
  return 'done'
}

describe('a file in another storage', () => {
  it('is put, read in pieces, and removed', async () => {
    const bucket = bucketWith()
    await bucket.put(sha256, file)
    expect(there.files.get(sha256)?.equals(file)).toBe(true)
    expect((await got(bucket)).equals(file)).toBe(true)
    await bucket.remove(sha256)
    expect(there.files.size).toBe(0)
    await bucket.remove(sha256)
    expect(there.asked).toEqual([
      ...[`PUT ${sha256}`, `HEAD ${sha256}`, `GET ${sha256}`],
      ...[`DELETE ${sha256}`, `DELETE ${sha256}`],
    ])
  })

  it.each([
    ['key', { keyId: 'another' }],
    ['secret', { secret: 'another' }],
    ['bucket', { bucket: 'not-ours' }],
  ])('is not taken with another %s', async (_what, more) => {
    await expect(bucketWith(more).put(sha256, file)).rejects.toMatchObject({ code: 'refused' })
    expect(there.files.size).toBe(0)
    expect(there.asked).toHaveLength(1)
  })

  it('that is not there is missing, and not asked for again', async () => {
    await expect(got()).rejects.toMatchObject({ code: 'missing' })
    expect(there.asked).toHaveLength(1)
  })

  it.each([
    ['says 500', saying(500)],
    ['says 429', saying(429)],
    ['hangs up', hangsUp],
  ])('is asked for again where the storage %s, and given up where it goes on', async (_what, how) => {
    there.misbehave = times(2, how)
    await bucketWith().put(sha256, file)
    there.misbehave = times(2, how)
    expect((await got()).equals(file)).toBe(true)
    there.misbehave = how
    await expect(got()).rejects.toMatchObject({ code: 'away' })
    await expect(bucketWith().put(sha256, file)).rejects.toMatchObject({ code: 'away' })
    await expect(bucketWith().remove(sha256)).rejects.toMatchObject({ code: 'away' })
    expect(there.files.get(sha256)?.equals(file)).toBe(true)
  })

  it.each([
    ['says nothing', silent],
    ['stops in the middle', stalled],
    ['is cut off in the middle', cutOff],
  ])('is given up where the storage %s', async (_what, how) => {
    await bucketWith().put(sha256, file)
    there.misbehave = how
    await expect(got(bucketWith({}, 300))).rejects.toMatchObject({ code: 'away' })
  })

  it('waits for whoever reads slowly', async () => {
    await bucketWith().put(sha256, file)
    let size = 0
    for await (const piece of bucketWith({}, 1_000).get(sha256)) {
      if (size === 0) await new Promise((resolve) => setTimeout(resolve, 1_500))
      size += piece.byteLength
    }
    expect(size).toBe(file.length)
  })

  it('is never whole where it is another than its hash says', async () => {
    await bucketWith().put(sha256, file)
    const other = Buffer.from(file)
    other.writeUInt8((other.at(-1) ?? 0) ^ 1, file.length - 1)
    there.files.set(sha256, other)
    const pieces: Uint8Array[] = []
    await expect(
      (async () => {
        for await (const piece of bucketWith().get(sha256)) pieces.push(piece)
      })(),
    ).rejects.toMatchObject({ code: 'damaged' })
    expect(Buffer.concat(pieces).length).toBeLessThan(file.length)
  })

  it('is not there where the storage kept less of it than it was given', async () => {
    there.misbehave = (request, response) => {
      if (request.method !== 'HEAD') return 'pass'
      response.writeHead(200, { 'content-length': 5 }).end()
      return 'done'
    }
    await expect(bucketWith().put(sha256, file)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('is asked for nowhere else than where the operator said', async () => {
    there.misbehave = (_request, response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()
      return 'done'
    }
    await expect(bucketWith().put(sha256, file)).rejects.toMatchObject({ code: 'away' })
  })
})
