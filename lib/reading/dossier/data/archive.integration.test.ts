import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import { openReadableBytes } from '@/lib/evidence/snapshot/data/readable'
import { erase } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy, sha256Of } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { withholdSchema } from '@/lib/evidence/snapshot/schema'
import type { SnapshotShown } from '@/lib/evidence/snapshot/types'
import { visitor } from '@/lib/ground/platform/actor'
import { fetchOutside } from '@/lib/ground/platform/egress/fetch'
import { answer, type Loopback, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { warcOf } from '@/lib/ground/platform/egress/warc'
import { publicAddress } from '@/lib/ground/platform/env'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { shownCopy } from '@/scripts/test/made'
import { archiveOf, hasOpenCopies } from './archive'

const database = await ownDatabase({ seeded: true })
const slug = 'rabat-2022-07-08'
const AT = new Date('2026-11-27T12:00:00Z')
let server: Loopback
const { analyst, reviewer, admin } = await peopleOf(database)
beforeAll(async () => {
  server = await loopback((socket, text) => {
    const words = `Test words at ${text.split(' ')[1]}, not from a source`
    socket.end(answer('200 OK', ['Content-Type: text/plain', `Content-Length: ${words.length}`], words))
  })
})
afterAll(() => server.close())

/** A copy of a page of the test's own, shown so. */
async function copyOf(sourceId: string, page: string, shown: SnapshotShown = 'quoted') {
  const visit = await fetchOutside(server.at(page), { allow: server.allow })
  if ('fault' in visit) throw new Error(visit.fault)
  const [file, warc] = [visit.decodedBody, await warcOf(visit)]
  const id = await keptCopy(database, analyst, Buffer.from(file).toString(), { sourceId, file, warc })
  if (shown !== 'quoted') await shownCopy(reviewer, id, shown)
  return { id, file, warc }
}
const withheld = (sourceId: string, snapshotId: string, more: Record<string, string>) =>
  withhold(reviewer, withholdSchema.parse({ sourceId, number: '1', snapshotId, reason: 'danger', ...more }))

async function archive(source: string | null = null, of = slug): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of archiveOf(of, source, AT)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What the library that archives of the web use reads: of each record its kind, its address and its words. */
async function read(file: Uint8Array) {
  const records: { kind: string; url: string | null; words: string }[] = []
  for await (const record of new WARCParser([file])) {
    const words = Buffer.from(await record.readFully(true)).toString()
    records.push({ kind: record.warcType ?? '', url: record.warcTargetURI ?? null, words })
  }
  return records
}
const responses = (records: Awaited<ReturnType<typeof read>>) =>
  records.filter(({ kind }) => kind === 'response').map(({ words }) => words)
const page = (path: string) => publicAddress(`/${slug}/sources/${path}`)
const said = (records: Awaited<ReturnType<typeof read>>, path: string) =>
  records.find(({ url }) => url === page(path))?.words

describe('one file of all copies of a statement', () => {
  it('has the copies that readers may see whole, byte for byte, and says of each other why it has not', async () => {
    expect(await hasOpenCopies(slug, null)).toBe(false)
    const quoted = await copyOf('S13', '/quoted')
    await copyOf('S14', '/title', 'title')
    const whole = await copyOf('S15', '/withheld', 'whole')
    await withheld('S15', whole.id, { extent: 'whole' })
    const words = await copyOf('S20', '/secret', 'whole')
    await withheld('S20', words.id, { extent: 'words', words: 'Test words' })
    expect(await hasOpenCopies(slug, null)).toBe(false)
    const opened = [await copyOf('S12', '/one', 'whole'), await copyOf('S12', '/two', 'whole')]
    const destroyed = await copyOf('S17', '/destroyed', 'whole')
    const { id } = await withheld('S17', destroyed.id, { extent: 'whole', erase: 'yes' })
    await erase(admin, { locale: 'en', sourceId: 'S17', number: 1, withholdingId: id })

    expect(await hasOpenCopies(slug, null)).toBe(true)
    const open = { S12: true, S13: false, S15: false, S17: false, S20: false }
    for (const [source, isOpen] of Object.entries(open))
      expect(await hasOpenCopies(slug, source), source).toBe(isOpen)
    const file = await archive()
    for (const { warc } of opened) expect(file.includes(Buffer.from(warc))).toBe(true)
    const records = await read(file)
    expect(responses(records)).toEqual(opened.map((copy) => Buffer.from(copy.file).toString()))
    expect(said(records, 'S13/copies/1')).toBe(
      `copy: S13/1\r\nleft-out: quoted-only\r\nsha256-of-record: ${sha256Of(quoted.warc)}\r\nsha256-of-file: ${sha256Of(quoted.file)}\r\n`,
    )
    expect(said(records, 'S14/copies/1')).toContain('left-out: title-only')
    expect(said(records, 'S15/copies/1')).toContain('left-out: withheld')
    expect(said(records, 'S20/copies/1')).toBe('copy: S20/1\r\nleft-out: withheld\r\n')
    expect(said(records, 'S17/copies/1')).toContain('left-out: erased')
    expect(records.at(-1)?.words).toBe('copies-in-this-file: 2\r\ncopies-left-out: 5\r\n')
    for (const gone of ['/quoted', '/title', '/withheld', '/secret', '/destroyed'])
      expect(gunzipSync(file).includes(`at ${gone}`), gone).toBe(false)
  })

  it('is one packed member a record, as what indexes such files wants it', async () => {
    const file = await archive('S12')
    const starts: number[] = []
    const begin = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])
    for (let at = file.indexOf(begin); at >= 0; at = file.indexOf(begin, at + 1)) starts.push(at)
    const members = starts.map((start, index) => gunzipSync(file.subarray(start, starts[index + 1])))
    // One that says what the file is, four of each visit, one that counts.
    expect(members).toHaveLength(1 + 2 * 4 + 1)
    for (const member of members) {
      const text = member.toString('latin1')
      const length = Number(/^Content-Length: (\d+)\r$/m.exec(text)?.[1])
      expect(text).toMatch(/^WARC\/1\.1\r\nWARC-Type: (warcinfo|response|request|metadata)\r\n/)
      expect(text.length).toBe(text.indexOf('\r\n\r\n') + 4 + length + 4)
    }
  })

  it('of one source has those of no other, and says of what it is', async () => {
    const records = await read(await archive('S13'))
    expect(responses(records)).toEqual([])
    expect(records[0]).toMatchObject({ kind: 'warcinfo' })
    expect(records[0]?.words).toContain(`isPartOf: ${page('S13')}\r\n`)
    expect(records.map(({ url }) => url)).toEqual([null, page('S13/copies/1'), page('S13')])
  })

  it('of a statement that uses no source with a copy has none', async () => {
    expect(await hasOpenCopies('nowhere', null)).toBe(false)
    expect((await read(await archive(null, 'nowhere'))).at(-1)?.words).toContain('copies-in-this-file: 0')
  })

  it('is read in pieces, as they are asked for, and has none after whoever asks has gone', async () => {
    const warc = new Uint8Array(3_000_000).map((_byte, index) => (index * 31) % 251)
    const id = await keptCopy(database, analyst, 'Test', { sourceId: 'S19', warc })
    await shownCopy(reviewer, id)
    const pieces: number[] = []
    for await (const piece of archiveOf(slug, 'S19', AT)) pieces.push(piece.byteLength)
    expect(pieces.length).toBeGreaterThan(3_000_000 / (256 * 1024))
    expect(Math.max(...pieces)).toBe(256 * 1024)
    const stopping = archiveOf(slug, 'S19', AT)
    await stopping.next()
    await stopping.next()
    expect(await stopping.return(undefined)).toMatchObject({ done: true })
    expect(await stopping.next()).toMatchObject({ done: true })
  })

  it('sends no piece of a copy once it is withheld, and fails, as the copy alone does', async () => {
    const warc = new Uint8Array(3_000_000).map((_byte, index) => (index * 37) % 251)
    const id = await keptCopy(database, analyst, 'Test', { sourceId: 'S21', warc })
    await shownCopy(reviewer, id)
    const [sending, alone] = [archiveOf(slug, 'S21', AT), await openReadableBytes(visitor, id, 'warc')]
    const pieces = alone?.pieces[Symbol.asyncIterator]()
    for (const each of [sending, pieces]) expect(await each?.next()).toMatchObject({ done: false })
    // The first of the file says what it is; the second is the first of the copy.
    expect(await sending.next()).toMatchObject({ done: false })
    await withheld('S21', id, { extent: 'whole' })
    for (const each of [sending, pieces]) await expect(each?.next()).rejects.toThrow('closed')
  })

  it('fails where a copy is destroyed while it is sent, so that nobody takes it for whole', async () => {
    const sending = archiveOf(slug, 'S19', AT)
    await sending.next()
    await sending.next()
    const copy = await database.app.snapshot.findFirstOrThrow({ where: { sourceId: 'S19' } })
    const { id } = await withheld('S19', copy.id, { extent: 'whole', erase: 'yes' })
    await erase(admin, { locale: 'en', sourceId: 'S19', number: 1, withholdingId: id })
    await expect(
      (async () => {
        for await (const _piece of sending);
      })(),
    ).rejects.toThrow('destroyed')
  })
})
