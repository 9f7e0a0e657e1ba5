import { randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Try } from '@/lib/ground/job/mutations/handling'
import { GiveUp, Later } from '@/lib/ground/job/rules/faults'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import { fetchInBackground } from '@/lib/ground/platform/egress/fetch-in-background'
import { answer, type Loopback, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { answerOf, memberOf, ownDatabase, verbsOn } from '@/lib/ground/platform/testing'
import { findCopy } from '../data/copies'
import { findCapturesOf } from '../data/copy-lists'
import { findReadableText, openReadableBytes } from '../data/readable'
import { askCopy } from './ask-copy'
import { captureBy } from './capture'
import { missCopy } from './miss-copy'
import { openCapture } from './testing'

// The only addresses that are asked are those of servers of the test's own on this machine.

const database = await ownDatabase({ seeded: true })
const servers: Loopback[] = []
let analyst: Member
beforeAll(async () => {
  analyst = await memberOf(database, 'analyst')
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const ask = (sourceId: string, key?: string) => askCopy(analyst, { locale: 'en', sourceId, key })
const gone = answer('404 Not Found', ['Content-Length: 0'])
const html = (body: string, ...headers: string[]) =>
  answer(
    '200 OK',
    ['Content-Type: text/html; charset=utf-8', `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  )

/** A source that stands on a server of the test's own, and how its copy is made. */
async function sourceOn(sourceId: string, paths: Readonly<Record<string, Buffer>>) {
  const server = await loopback((socket, text) => socket.end(paths[text.split(' ')[1] ?? ''] ?? gone))
  servers.push(server)
  const url = `http://site-${sourceId.toLowerCase()}.example:${server.port}/page`
  await database.owner.source.update({ where: { id: sourceId }, data: { url } })
  const pace = { limit: { name: randomUUID(), allowances: [{ most: 1_000, seconds: 600 }] }, patience: 0 }
  const handling = captureBy((address, options) =>
    fetchInBackground(address, { ...options, allow: server.allow, resolve: async () => ['127.0.0.1'], pace }),
  )
  const finished: string[] = []
  const work = (captureId: string, about: Partial<Try> = {}) =>
    handling.work(
      { captureId },
      {
        signal: new AbortController().signal,
        lastTry: false,
        finish: async () => void finished.push(captureId),
        ...about,
      },
    )
  return { url, server, work, handling, finished }
}

async function warcOf(id: string): Promise<string> {
  const opened = await openReadableBytes('system', id, 'warc')
  const pieces: Uint8Array[] = []
  for await (const piece of opened?.pieces ?? []) pieces.push(piece)
  return gunzipSync(Buffer.concat(pieces)).toString('utf8')
}

describe('asking for a copy', () => {
  it('is of a source that there is, one at a time; its job is queued with it', async () => {
    expect(await answerOf(ask('S9999'))).toBe('not_found')
    const { id } = await ask('S12')
    expect(await answerOf(ask('S12'))).toBe('copy_asked')
    expect(await verbsOn(database, id)).toEqual(['asked'])
    const jobs = await database.owner.$queryRaw<
      { data: unknown }[]
    >`SELECT data FROM pgboss.job WHERE name = 'capture'`
    expect(jobs.map(({ data }) => data)).toEqual([{ captureId: id }])
  })
})

describe('making a copy', () => {
  it('fetches the page with what led there, keeps it whole with its words, and is done once', async () => {
    const page = html(
      '<!doctype html><title>Test</title><p>Test words, not from the source.</p><script>Never()</script>',
    )
    const { work, server, url, finished } = await sourceOn('S13', {
      '/page': answer('302 Found', ['Location: /moved', 'Content-Length: 0']),
      '/moved': page,
    })
    const { id: captureId } = await ask('S13')
    await work(captureId)
    expect(finished).toEqual([captureId])
    const before = server.asked.length
    await work(captureId)
    expect(server.asked.length).toBe(before)

    const copy = await findCopy('S13', 1)
    expect(copy).toMatchObject({
      ...{ status: 200, hops: 2, contentType: 'text/html', finalUrl: url.replace('/page', '/moved') },
      ...{ shown: 'quoted', issuer: null },
    })
    expect((await findReadableText('system', copy?.id ?? ''))?.text).toContain(
      'Test words, not from the source.',
    )
    expect((await findReadableText('system', copy?.id ?? ''))?.text).not.toContain('Never')
    const warc = await warcOf(copy?.id ?? '')
    expect(warc).toContain('WARC/1.1')
    expect(warc).toContain('<p>Test words, not from the source.</p>')
    expect(await verbsOn(database, captureId)).toEqual(['asked'])
    expect(await verbsOn(database, copy?.id ?? '')).toEqual(['kept'])
  })

  it('keeps what a packed page is, and one without words', async () => {
    const packed = gzipSync('<p>Test words, packed</p>')
    const { work } = await sourceOn('S14', {
      '/page': answer(
        '200 OK',
        ['Content-Type: text/html', 'Content-Encoding: gzip', `Content-Length: ${packed.length}`],
        packed,
      ),
    })
    const { id } = await ask('S14')
    await work(id)
    expect((await findReadableText('system', (await findCopy('S14', 1))?.id ?? ''))?.text).toContain('packed')
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
    const { work: draw } = await sourceOn('S15', {
      '/page': answer('200 OK', ['Content-Type: image/png', `Content-Length: ${picture.length}`], picture),
    })
    const { id: drawn } = await ask('S15')
    await draw(drawn)
    expect(await findCopy('S15', 1)).toMatchObject({
      hasText: false,
      size: picture.length,
      contentType: 'image/png',
    })
  })

  it.each([
    [
      'S17',
      'a page that is gone',
      answer('410 Gone', ['Content-Length: 0']),
      { outcome: 'status', status: 410 },
    ],
    [
      'S19',
      'one that the law keeps back',
      answer('451 Unavailable', ['Content-Length: 0']),
      { outcome: 'status', status: 451 },
    ],
    [
      'S20',
      'a way into a private network',
      answer('302 Found', ['Location: http://10.0.0.1/', 'Content-Length: 0']),
      { outcome: 'forbidden-address' },
    ],
    ['S21', 'no answer of the web', Buffer.from('Test\r\n\r\n'), { outcome: 'bad-answer' }],
  ] as const)(
    '%s: %s ends it at once, with the reason and without a copy',
    async (sourceId, _what, bytes, outcome) => {
      const { work, finished } = await sourceOn(sourceId, { '/page': bytes })
      const { id } = await ask(sourceId)
      await work(id)
      expect(finished).toEqual([id])
      expect((await findCapturesOf(sourceId)).entries).toEqual([
        expect.objectContaining({ ...outcome, copy: null }),
      ])
      expect(await verbsOn(database, id)).toEqual(['asked', 'missed'])
    },
  )

  it('what may pass is tried again, until the last time; a host that asks to wait is waited for', async () => {
    const { work } = await sourceOn('S22', { '/page': answer('500 Broken', ['Content-Length: 0']) })
    const { id } = await ask('S22')
    await expect(work(id)).rejects.toThrow('status')
    expect((await findCapturesOf('S22')).entries).toEqual([expect.objectContaining({ outcome: null })])
    await work(id, { lastTry: true })
    expect((await findCapturesOf('S22')).entries).toEqual([
      expect.objectContaining({ outcome: 'status', status: 500 }),
    ])
    const { work: wait } = await sourceOn('S23', {
      '/robots.txt': answer('503 Busy', ['Retry-After: 77', 'Content-Length: 0']),
    })
    const { id: waiting } = await ask('S23')
    await expect(wait(waiting)).rejects.toEqual(new Later(77))
    await missCopy(waiting, { outcome: 'cancelled' })

    const early = new Date(Date.now() - 49 * 60 * 60 * 1_000)
    const inVain = await openCapture(database, analyst, 'S23', early)
    await wait(inVain)
    expect((await findCapturesOf('S23')).entries.find(({ id }) => id === inVain)).toMatchObject({
      outcome: 'later',
    })
  })

  it('a job that is given up or cancelled ends it', async () => {
    const { handling, work, server, finished } = await sourceOn('S24', { '/page': html('<p>Test words</p>') })
    const { id } = await ask('S24')
    await transaction('system', (tx) => handling.gaveUp(tx, { captureId: id }, 'failed'))
    expect((await findCapturesOf('S24')).entries).toEqual([expect.objectContaining({ outcome: 'failed' })])
    await expect(work(id)).rejects.toEqual(new GiveUp('gone'))
    expect([server.asked, finished]).toEqual([[], []])
    const { id: again } = await ask('S24')
    const administrator = await memberOf(database, 'admin')
    await transaction(administrator, (tx) => handling.gaveUp(tx, { captureId: again }, 'cancelled'))
    expect((await findCapturesOf('S24')).entries[0]).toMatchObject({ outcome: 'cancelled' })
    const { actorId } = await database.app.event.findFirstOrThrow({
      where: { objectId: again, verb: 'missed' },
    })
    expect(actorId).toBe(administrator.id)
  })

  it('nothing of it stands where its job is no longer its own', async () => {
    const { work } = await sourceOn('S25', { '/page': html('<p>Test words</p>') })
    const { id } = await ask('S25')
    const finish = () => Promise.reject(new Error('not ours'))
    await expect(work(id, { finish })).rejects.toThrow('not ours')
    expect(await findCopy('S25', 1)).toBeNull()
    expect((await findCapturesOf('S25')).entries).toEqual([expect.objectContaining({ outcome: null })])
    await work(id)
    expect(await findCopy('S25', 1)).not.toBeNull()
  })
})
