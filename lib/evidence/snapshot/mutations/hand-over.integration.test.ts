import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findListedSources } from '@/lib/evidence/source/data/library'
import type { Try } from '@/lib/ground/job/mutations/handling'
import { GiveUp, Later } from '@/lib/ground/job/rules/faults'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import { fetchInteractive } from '@/lib/ground/platform/egress/fetch-interactive'
import { type Behaviour, type Loopback, loopback } from '@/lib/ground/platform/egress/loopback.fixture'
import { answerOf, memberOf, ownDatabase, verbsOn } from '@/lib/ground/platform/testing'
import { withheldOf } from '@/scripts/test/made'
import { empty, gone, leadingTo, page } from '@/scripts/test/site'
import { findHandOvers } from '../data/hand-overs'
import { askHandOver } from './ask-hand-over'
import { lift } from './end-withholding'
import { handOverBy } from './hand-over'
import { keptCopy } from './testing'

// The archive is a server of the test's own on this machine: nothing else is asked.

const database = await ownDatabase({ seeded: true })
/** How the archive behaves, by path: told anew by each test. */
let paths: Record<string, Buffer | Behaviour> = {}
let archive: Loopback
let analyst: Member
let reviewer: Member

beforeAll(async () => {
  archive = await loopback((socket, text, turn) => {
    const said = paths[text.split(' ')[1] ?? ''] ?? gone
    if (typeof said === 'function') said(socket, text, turn)
    else socket.end(said)
  })
  const at = `http://archive.example:${archive.port}`
  vi.stubEnv('SUIVI_ARCHIVE_SAVE', `${at}/save?url={url}`)
  vi.stubEnv('SUIVI_ARCHIVE_STATUS', `${at}/status/{job}`)
  vi.stubEnv('SUIVI_ARCHIVE_COPY', `${at}/web/{timestamp}`)
  vi.stubEnv('SUIVI_ARCHIVE_WITH_COPIES', 'on')
  analyst = await memberOf(database, 'analyst')
  reviewer = await memberOf(database, 'reviewer')
  return async () => {
    vi.unstubAllEnvs()
    await archive.close()
  }
})
beforeEach(async () => {
  await database.owner.countedTry.deleteMany()
})
afterEach(async () => {
  paths = {}
  await cancelled()
})

/** What is on its way to the archive is so no more. */
const cancelled = () =>
  database.owner
    .$executeRaw`UPDATE hand_overs SET ended_at = now(), outcome = 'cancelled' WHERE ended_at IS NULL`

const json = (value: object) => page(JSON.stringify(value), 'application/json')

/** A source on the public web, with where the archive is asked for it. */
async function sourceNamed(sourceId: string): Promise<{ save: string; url: string }> {
  const url = `https://${randomUUID()}.example/page`
  await database.owner.source.update({ where: { id: sourceId }, data: { url } })
  return { url, save: `/save?url=${encodeURIComponent(url)}` }
}

async function handedOver(sourceId: string) {
  const { id } = await askHandOver(analyst, { locale: 'en', sourceId, key: undefined })
  const pace = { limit: { name: randomUUID(), allowances: [{ most: 1_000, seconds: 600 }] }, patience: 0 }
  const handling = handOverBy((address, options) =>
    fetchInteractive(address, {
      ...options,
      limits: { ...options.limits, time: 400, size: 100_000 },
      allow: archive.allow,
      resolve: async (name) => [name === 'archive.example' ? '127.0.0.1' : '10.0.0.1'],
      pace,
    }),
  )
  const work = (about: Partial<Try> = {}) =>
    handling.work(
      { handOverId: id },
      { signal: new AbortController().signal, lastTry: false, finish: async () => {}, ...about },
    )
  return { id, work, handling }
}

const newest = async (sourceId: string) => (await findHandOvers(sourceId))[0]
const paths_asked = () => archive.asked.map((text) => text.split(' ')[1])

describe('handing an address over', () => {
  it('is one at a time, and sends nothing but the address', async () => {
    const { save, url } = await sourceNamed('S12')
    paths = { [save]: leadingTo('/web/1/page'), '/web/1/page': page('<p>Kept') }
    const { id, work } = await handedOver('S12')
    expect(await answerOf(askHandOver(reviewer, { locale: 'en', sourceId: 'S12', key: undefined }))).toBe(
      'archive_asked',
    )
    await work()
    expect(await newest('S12')).toMatchObject({
      asked: { by: analyst.publicName },
      outcome: 'archived',
      archivedUrl: `http://archive.example:${archive.port}/web/1/page`,
    })
    expect(await verbsOn(database, id)).toEqual(['asked', 'kept'])
    const [sent = ''] = archive.asked
    expect(sent.split('\r\n')[0]).toBe(`GET /save?url=${encodeURIComponent(url)} HTTP/1.1`)
    expect(sent).not.toMatch(/cookie|authorization|referer/i)
    const [source] = await findListedSources(['S12'])
    expect(source?.archived).toMatchObject({ url: expect.stringContaining('/web/1/page') })
    await expect(work()).rejects.toThrow(GiveUp)
  })

  it.each([
    ['Content-Location', page('Saved', 'text/html', 'Content-Location: /web/2')],
    ['JSON with an address', json({ archived_url: '/web/2' })],
    ['JSON with a moment', json({ status: 'success', timestamp: '2' })],
  ])('looks at the address that came back: %s', async (what, said) => {
    const { save } = await sourceNamed('S13')
    const found = what === 'JSON with a moment' ? '/web/2026' : '/web/2'
    const answered = what === 'JSON with a moment' ? json({ status: 'success', timestamp: '2026' }) : said
    paths = { [save]: answered }
    const { work } = await handedOver('S13')
    // It is not there yet: it is looked for again, and no second copy is asked for.
    paths[found] = empty('503 Service Unavailable')
    await expect(work()).rejects.toThrow('an archive did not take an address')
    paths[found] = page('Kept')
    const before = paths_asked().length
    await work()
    expect(paths_asked().slice(before)).toEqual([found])
    expect(await newest('S13')).toMatchObject({
      outcome: 'archived',
      archivedUrl: expect.stringMatching(`${found}$`),
    })
  })

  it('asks again how far a job is, and goes on there after it was killed', async () => {
    const { save } = await sourceNamed('S14')
    paths = { [save]: json({ job_id: 'a-1' }), '/status/a-1': json({ status: 'pending' }) }
    const { work } = await handedOver('S14')
    await expect(work()).rejects.toThrow(Later)
    await expect(work()).rejects.toThrow(Later)
    paths['/status/a-1'] = json({ status: 'success', timestamp: '20261127101112' })
    paths['/web/20261127101112'] = page('Kept')
    const before = paths_asked().length
    await work()
    expect(paths_asked().slice(before)).toEqual(['/status/a-1', '/web/20261127101112'])
    expect(await newest('S14')).toMatchObject({ outcome: 'archived' })
  })

  it.each<[string, Buffer | Behaviour, string]>([
    ['gives no address', page('Thank you'), 'no-copy-address'],
    [
      'names an address elsewhere',
      page('', 'text/html', 'Content-Location: https://other.example/1'),
      'other-host',
    ],
    [
      'names one that is private',
      page('', 'text/html', 'Content-Location: http://127.0.0.1/1'),
      'other-host',
    ],
    ['leads to one that is private', leadingTo('http://inside.example/'), 'forbidden-address'],
    ['says that it could not', json({ status: 'error' }), 'archive-failed'],
    ['does not know what is asked', gone, 'status'],
    [
      'never ends',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        setInterval(() => socket.write('x'.repeat(20_000)), 5).unref()
      },
      'too-large',
    ],
    ['leads in a ring', leadingTo('/save?url=1'), 'too-many-hops'],
  ])('is not called archived where the archive %s', async (_how, said, outcome) => {
    const { save } = await sourceNamed('S15')
    paths = { [save]: said, '/save?url=1': leadingTo('/save?url=1') }
    const { id, work } = await handedOver('S15')
    await work({ lastTry: true })
    expect(await newest('S15')).toMatchObject({ outcome, archivedUrl: null })
    expect(await verbsOn(database, id)).toEqual(['asked', 'missed'])
    expect((await findListedSources(['S15']))[0]?.archived).toBeNull()
  })

  it.each<[string, Behaviour | Buffer]>([
    ['slow', () => undefined],
    ['away', (socket) => void socket.destroy()],
    ['broken', empty('500 Internal Server Error')],
  ])('tries an archive that is %s again, and says so in the end', async (_how, said) => {
    const { save } = await sourceNamed('S17')
    paths = { [save]: said }
    const { work } = await handedOver('S17')
    await expect(work()).rejects.toThrow('an archive did not take an address')
    await work({ lastTry: true })
    expect((await newest('S17'))?.outcome).toMatch(/^(timed-out|refused|status)$/)
  })

  it('leaves an archive alone for as long as it says', async () => {
    const { save } = await sourceNamed('S17')
    paths = { [save]: empty('429 Too Many Requests', 'Retry-After: 120') }
    const { work } = await handedOver('S17')
    await expect(work()).rejects.toMatchObject({ name: 'Later', seconds: 120 })
    const before = archive.asked.length
    await expect(work()).rejects.toBeInstanceOf(Later)
    expect(archive.asked.length).toBe(before)
  })

  it('ends where it is cancelled or given up', async () => {
    await sourceNamed('S12')
    const { id, handling } = await handedOver('S12')
    await transaction(reviewer, (tx) => handling.gaveUp(tx, { handOverId: id }, 'cancelled'))
    expect(await newest('S12')).toMatchObject({ outcome: 'cancelled' })
  })
})

describe('what is not public', () => {
  const ask = (sourceId: string) => answerOf(askHandOver(analyst, { locale: 'en', sourceId, key: undefined }))

  it.each(['http://10.0.0.8/page', 'http://wiki.internal/page', 'https://source.example:8443/page'])(
    'is not handed over: %s',
    async (url) => {
      await database.owner.source.update({ where: { id: 'S19' }, data: { url } })
      expect(await ask('S19')).toBe('archive_hidden')
    },
  )

  it('is not handed over: a source without an address, and one that is withheld, not even one that waits', async () => {
    expect(await ask('S9999')).toBe('no_address')
    const { save } = await sourceNamed('S20')
    const snapshotId = await keptCopy(database, analyst, 'Test words.', { sourceId: 'S20' })
    // With a copy of it, it is handed over by itself.
    expect(await newest('S20')).toMatchObject({ asked: { by: null }, outcome: null })
    await cancelled()
    paths = { [save]: leadingTo('/web/1') }
    const { work } = await handedOver('S20')
    await withheldOf(reviewer, snapshotId, { extent: 'whole', words: '' })
    const before = archive.asked.length
    await work()
    expect(archive.asked.length).toBe(before)
    expect(await newest('S20')).toMatchObject({ outcome: 'not-public' })
    expect(await ask('S20')).toBe('archive_hidden')
  })

  it('says that the archive had been asked, where the source was withheld while it was at work', async () => {
    const snapshotId = await keptCopy(database, analyst, 'Test words.', { sourceId: 'S14' })
    await cancelled()
    const { work } = await handedOver('S14')
    await database.owner
      .$executeRaw`UPDATE hand_overs SET status_address = 'https://archive.example/status/1' WHERE ended_at IS NULL`
    await withheldOf(reviewer, snapshotId, { extent: 'whole', words: '' })
    await work()
    expect(await newest('S14')).toMatchObject({ outcome: 'asked-not-public' })
  })

  it('is led to in no archive while something of it is withheld', async () => {
    const { save } = await sourceNamed('S40')
    const snapshotId = await keptCopy(database, analyst, 'Test words.', { sourceId: 'S40' })
    await cancelled()
    paths = { [save]: leadingTo('/web/1'), '/web/1': page('<p>Kept') }
    const { work } = await handedOver('S40')
    await work()
    const shown = async () => (await findListedSources(['S40']))[0]?.archived ?? null
    expect(await shown()).not.toBeNull()
    const { ending } = await withheldOf(reviewer, snapshotId)
    expect(await shown()).toBeNull()
    await lift(await memberOf(database, 'reviewer2'), ending)
    expect(await shown()).not.toBeNull()
  })

  it('is kept back by the database too', async () => {
    await expect(
      transaction(analyst, (tx) =>
        tx.handOver.create({
          data: { sourceId: 'S12', address: 'https://other.example/', askedById: analyst.id },
          select: { id: true },
        }),
      ),
    ).rejects.toThrow(/only what is public is handed over/)
  })
})
