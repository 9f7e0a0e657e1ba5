import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Try } from '@/lib/ground/job/mutations/handling'
import { GiveUp, Later } from '@/lib/ground/job/rules/faults'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import { fetchInBackground } from '@/lib/ground/platform/egress/fetch-in-background'
import { answerOf, memberOf, ownDatabase, verbsOn } from '@/lib/ground/platform/testing'
import { empty, leadingTo, page, siteOf } from '@/scripts/test/site'
import { findCopy } from '../data/copies'
import { findCapturesOf } from '../data/copy-lists'
import { findReadableText, openReadableBytes } from '../data/readable'
import { askCopy } from './ask-copy'
import { captureBy } from './capture'
import { missCopy } from './miss-copy'
import { openCapture } from './testing'

// The only addresses that are asked are those of servers of the test's own on this machine.

const database = await ownDatabase({ seeded: true })
let analyst: Member
beforeAll(async () => {
  analyst = await memberOf(database, 'analyst')
})

const ask = (sourceId: string, key?: string) => askCopy(analyst, { locale: 'en', sourceId, key })

/** A source that stands on a server of the test's own, and how its copy is made. */
async function sourceOn(sourceId: string, paths: Readonly<Record<string, Buffer>>) {
  const { server, reached, at } = await siteOf(paths)
  const url = at('/page')
  await database.owner.source.update({ where: { id: sourceId }, data: { url } })
  const handling = captureBy((address, options) => fetchInBackground(address, { ...options, ...reached }))
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
    const shown = page(
      '<!doctype html><title>Test</title><p>Test words, not from the source.</p><script>Never()</script>',
    )
    const { work, server, url, finished } = await sourceOn('S13', {
      '/page': leadingTo('/moved'),
      '/moved': shown,
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
      '/page': page(packed, 'text/html', 'Content-Encoding: gzip'),
    })
    const { id } = await ask('S14')
    await work(id)
    expect((await findReadableText('system', (await findCopy('S14', 1))?.id ?? ''))?.text).toContain('packed')
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
    const { work: draw } = await sourceOn('S15', {
      '/page': page(picture, 'image/png'),
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
    ['S17', 'a page that is gone', empty('410 Gone'), { outcome: 'status', status: 410 }],
    ['S19', 'one that the law keeps back', empty('451 Unavailable'), { outcome: 'status', status: 451 }],
    ['S20', 'a way inside', leadingTo('http://10.0.0.1/'), { outcome: 'forbidden-address' }],
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
    const { work } = await sourceOn('S22', { '/page': empty('500 Broken') })
    const { id } = await ask('S22')
    await expect(work(id)).rejects.toThrow('status')
    expect((await findCapturesOf('S22')).entries).toEqual([expect.objectContaining({ outcome: null })])
    await work(id, { lastTry: true })
    expect((await findCapturesOf('S22')).entries).toEqual([
      expect.objectContaining({ outcome: 'status', status: 500 }),
    ])
    const { work: wait } = await sourceOn('S23', {
      '/robots.txt': empty('503 Busy', 'Retry-After: 77'),
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
    const { handling, work, server, finished } = await sourceOn('S24', { '/page': page('<p>Test words</p>') })
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
    const { work } = await sourceOn('S25', { '/page': page('<p>Test words</p>') })
    const { id } = await ask('S25')
    const finish = () => Promise.reject(new Error('not ours'))
    await expect(work(id, { finish })).rejects.toThrow('not ours')
    expect(await findCopy('S25', 1)).toBeNull()
    expect((await findCapturesOf('S25')).entries).toEqual([expect.objectContaining({ outcome: null })])
    await work(id)
    expect(await findCopy('S25', 1)).not.toBeNull()
  })
})
