import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newSigningKey, publicKeyOf, readSigningKey } from '@/lib/ground/platform/ed25519-key.mjs'
import { ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { findHeadAt, findHeadOver, findKeys, findNewestHead } from './data/heads'
import { findLinkOf } from './data/links'
import { loadHead } from './loaders/head'
import { recordEvent } from './mutations/record-event'
import { signRecord } from './mutations/sign-record'
import { isHeadSignedBy, keyIdOf } from './rules/head'
import { keyRing } from './rules/key-ring'
import { leafOf, linkOf } from './rules/public-chain'
import type { EventInput, VerbOf } from './types'

const database = await ownDatabase({ seeded: true })
const keys = [newSigningKey(), newSigningKey()]
const [first, second] = keys.map((key) => keyIdOf(readSigningKey(key)))
const signWith = (key: string | undefined) => vi.stubEnv('SUIVI_SIGNING_KEY', key ?? '')
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

/** Records an act of the system on a source. */
const act = (verb: VerbOf<'source'>, fails = false) =>
  database.owner.$transaction(async (tx) => {
    await recordEvent(tx, { actor: { kind: 'system' }, verb, objectType: 'source', objectId: 'S12' })
    if (fails) throw new Error('gives up')
  })
/** How many questions an act asks of the database before it is written. */
const asksOf = (event: EventInput) =>
  database.owner.$transaction(async (tx) => {
    const questions = vi.fn(tx.$queryRaw.bind(tx))
    const asking = new Proxy(tx, {
      get: (of, name) => (name === '$queryRaw' ? questions : Reflect.get(of, name)),
    })
    await recordEvent(asking, event)
    return questions.mock.calls.length
  })
const newestEvent = async () =>
  Number((await database.app.event.aggregate({ _max: { position: true } }))._max.position)

it('of what says no words of ours it is asked once whether these could be covered, of what does each time', async () => {
  const actor = { kind: 'system' } as const
  const job = { actor, verb: 'retried', objectType: 'job', objectId: randomUUID() } as const
  await asksOf(job)
  expect(await asksOf(job)).toBe(0)
  const source = { actor, verb: 'checked', objectType: 'source', objectId: 'S12' } as const
  await asksOf(source)
  expect(await asksOf(source)).toBe(1)
})

describe('the signed head', () => {
  it('is none without a key', async () => {
    signWith(undefined)
    await act('listed')
    expect(await signRecord()).toBeNull()
    expect(await findNewestHead()).toBeNull()
    expect(await findKeys()).toEqual([])
  })

  it('stands with every act that readers see, and with none that failed', async () => {
    signWith(keys[0])
    await act('listed')
    const found = await findNewestHead()
    expect(found).toMatchObject({
      newest: await newestEvent(),
      head: { position: await newestEvent(), key: first },
    })
    const [listed] = await findKeys()
    expect(listed && found && isHeadSignedBy(listed, found.head)).toBe(true)
    await expect(act('listed', true)).rejects.toThrow('gives up')
    expect(await findNewestHead()).toEqual(found)
    expect(await findHeadAt(found?.head.position ?? 0, first ?? '')).toEqual(found?.head)
    expect(await findHeadAt(found?.head.position ?? 0, second ?? '')).toBeNull()
  })

  it('of other acts stands once somebody asks, at most once a minute', async () => {
    signWith(keys[0])
    await act('listed')
    const signed = await newestEvent()
    await act('opened')
    expect((await loadHead())?.position).toBe(signed)
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
    expect((await loadHead())?.position).toBe(signed + 1)
    expect((await loadHead())?.position).toBe(signed + 1)
  })

  it('is one, however many sign at once', async () => {
    signWith(keys[0])
    await act('opened')
    await Promise.all(Array.from({ length: 5 }, signRecord))
    expect(await database.app.signedHead.count({ where: { position: await newestEvent() } })).toBe(1)
  })

  it('of a new key names the one before it, which is trusted with it', async () => {
    signWith(keys[1])
    // A key that is new to several who sign at once is listed by one of them, and fails none.
    await act('opened')
    await Promise.all(Array.from({ length: 5 }, signRecord))
    await act('listed')
    const listed = await findKeys()
    expect(listed.map(({ id, previous }) => ({ id, previous }))).toEqual([
      { id: second, previous: first },
      { id: first, previous: null },
    ])
    const [own, old] = keys.map((key) => publicKeyOf(readSigningKey(key))).reverse()
    expect([...keyRing(listed, [own ?? '']).keys()]).toEqual([second, first])
    expect([...keyRing(listed, [old ?? '']).keys()]).toEqual([first])
    await act('listed')
    expect(await findKeys()).toHaveLength(2)
  })
})

describe('the links', () => {
  it('lead from an act to the first head over it', async () => {
    signWith(keys[1])
    await act('opened')
    await act('opened')
    const found = await findLinkOf('source', 'S12', 'opened')
    if (!found) throw new Error('no link')
    expect(leafOf(found.event)).toBe(found.leaf)
    expect(linkOf(found.previous, found.leaf)).toBe(found.link)
    expect(await findHeadOver(found.event.position)).toBeNull()
    await act('opened')
    await act('listed')
    const over = await findHeadOver(found.event.position)
    expect(over?.leaves).toHaveLength(2)
    expect(over?.leaves.reduce(linkOf, found.link)).toBe(over?.head.hash)
    expect(await findLinkOf('source', 'S12', 'withdrew')).toBeNull()
  })

  it.each([
    [
      'a link of one’s own making',
      `INSERT INTO event_links (position, shown, salt, blind, seal, leaf, link) VALUES (1, '{}', 'x', 'x', 'x', 'x', 'x')`,
      /permission denied/,
    ],
    ['a link without an event', 'INSERT INTO event_links (position) VALUES (999999)', /permission denied/],
    [
      'a head that is not of the record',
      `INSERT INTO signed_heads (position, key_id, at, hash, signature) VALUES (1, '${first}', now(), repeat('a', 64), 'x')`,
      /a head is the hash of an event of the record/,
    ],
    [
      'a key under another’s id',
      `INSERT INTO signing_keys (id, public_key, since, signature) VALUES ('0123456789abcdef', 'eA==', now(), 'x')`,
      /signing_keys_id_is_of_the_key/,
    ],
    ['a link changed', `UPDATE event_links SET blind = 'x'`, /permission denied/],
    ['a head removed', 'DELETE FROM signed_heads', /permission denied/],
    ['a key changed', `UPDATE signing_keys SET since = now()`, /permission denied/],
  ])('%s', async (_what, sql, refusal) => {
    await expect(withClient(database.appUrl, (client) => client.query(sql))).rejects.toThrow(refusal)
  })

  it.each(['event_links', 'signed_heads', 'signing_keys'])('%s stay, for the owner too', async (table) => {
    for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
      await expect(withClient(database.ownerUrl, (client) => client.query(sql))).rejects.toThrow(
        /never change/,
      )
  })
})
