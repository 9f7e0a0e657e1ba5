import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { publicKeyOf } from '@/lib/ground/platform/ed25519-key.mjs'
import { CHAIN_START, eventHash } from './event-hash'
import { listKey, type SignedHead, signHead } from './head'
import { keyRing } from './key-ring'
import { LINKS_START, leafOf, linkOf, sealOf, shownPayload } from './public-chain'
import { RecordCheck, type StoredEvent } from './verify-record'

const { privateKey: ours } = generateKeyPairSync('ed25519')
const { privateKey: foreign } = generateKeyPairSync('ed25519')
const ring = keyRing([listKey(ours, '2026-11-24T00:00:00.000Z', null)], [publicKeyOf(ours)])

type Fields = Partial<Pick<StoredEvent, 'payload' | 'at' | 'actorId' | 'verb'>>

/** Adds an event to a record, as the database does. */
function append(record: StoredEvent[], fields: Fields = {}): StoredEvent[] {
  const last = record.at(-1)
  const position = record.length + 1
  const event = {
    position,
    previousHash: last?.hash ?? CHAIN_START,
    at: new Date(Date.UTC(2026, 10, 24, 10, position)),
    actorKind: 'person' as const,
    actorId: '00000000-0000-4000-8000-000000000001',
    verb: 'published',
    objectType: 'revision',
    objectId: `r${position}`,
    statementId: null,
    payload: `{"contentSha256":"${position}","review":"secret"}`,
    ...fields,
  }
  const hash = eventHash({ ...event, position: BigInt(position) })
  const made = {
    shown: shownPayload(event.payload),
    objectSha256: null,
    salt: `salt ${position}`,
    blind: `blind ${position}`,
  }
  const seal = sealOf(made.blind, hash)
  const leaf = leafOf({ ...event, ...made, at: event.at.toISOString(), payload: made.shown, seal })
  const link = { ...made, seal, leaf, link: linkOf(last?.link?.link ?? LINKS_START, leaf) }
  return [...record, { ...event, hash, link }]
}

/** A record of ten events; `fields` of some of them by their numbers. */
function recordOf(fields: Readonly<Record<number, Fields>> = {}, count = 10): StoredEvent[] {
  let record: StoredEvent[] = []
  for (let position = 1; position <= count; position += 1) record = append(record, fields[position])
  return record
}

function headAt(record: readonly StoredEvent[], position: number, key = ours): SignedHead {
  const hash = record[position - 1]?.link?.link ?? ''
  return signHead(key, { at: `2026-11-24T11:00:${String(position).padStart(2, '0')}.000Z`, hash, position })
}

const whole = recordOf()
const heads = [3, 6, 8].map((position) => headAt(whole, position))

function findingsIn(record: readonly StoredEvent[], signed: readonly SignedHead[] = heads) {
  const check = new RecordCheck(ring)
  for (const event of record) {
    check.takeEvent(event)
    for (const head of signed.filter(({ position }) => position === event.position)) check.takeHead(head)
  }
  const known = new Set(record.map(({ position }) => position))
  for (const head of signed.filter(({ position }) => !known.has(position))) check.takeHead(head)
  return check.end()
}

const at = (position: number) => whole[position - 1] as StoredEvent
const replaced = (position: number, change: Partial<StoredEvent>) =>
  whole.map((event) => (event.position === position ? { ...event, ...change } : event))
const forged = '{"contentSha256":"forged","review":"secret"}'
const signedAt = (position: number) => `2026-11-24T11:00:0${position}.000Z`

describe('a record in the database', () => {
  it('is in order when nobody touched it, as far as it is signed', () => {
    expect(findingsIn(whole)).toEqual({ findings: [], events: 10, signed: heads[2] })
    expect(findingsIn([], [])).toEqual({ findings: [], events: 0, signed: null })
  })

  const rechained = recordOf({ 5: { payload: forged } })
  it.each<[string, readonly StoredEvent[], readonly SignedHead[], readonly unknown[]]>([
    ['a payload edited', replaced(5, { payload: forged }), heads, [{ code: 'changed', position: 5 }]],
    ['a payload that is no JSON', replaced(5, { payload: '{' }), heads, [{ code: 'changed', position: 5 }]],
    ['a time edited', replaced(4, { at: new Date(0) }), heads, [{ code: 'changed', position: 4 }]],
    ['who acted edited', replaced(4, { actorId: null }), heads, [{ code: 'changed', position: 4 }]],
    [
      'an event edited with its own hash',
      replaced(5, {
        payload: forged,
        hash: eventHash({ ...at(5), payload: forged, position: 5n }),
      }),
      heads,
      [
        { code: 'changed', position: 5 },
        { code: 'unchained', from: 5, to: 6 },
      ],
    ],
    [
      'an event edited with its hash and its link',
      replaced(5, { payload: forged, hash: rechained[4]?.hash ?? '', link: rechained[4]?.link ?? null }),
      heads,
      [{ code: 'unchained', from: 5, to: 6 }],
    ],
    [
      'one removed from the middle',
      whole.filter(({ position }) => position !== 5),
      heads,
      [{ code: 'missing', from: 5, to: 5 }],
    ],
    [
      'several removed from the middle',
      whole.filter(({ position }) => position !== 5 && position !== 6 && position !== 7),
      heads.filter(({ position }) => position !== 6),
      [{ code: 'missing', from: 5, to: 7 }],
    ],
    [
      'the last ones removed',
      whole.slice(0, 7),
      heads,
      [{ code: 'cut_off', last: 7, signed: 8, signedAt: signedAt(8) }],
    ],
    ['all removed', [], heads, [{ code: 'cut_off', last: 0, signed: 8, signedAt: signedAt(8) }]],
    [
      'two exchanged',
      [...whole.slice(0, 3), { ...at(5), position: 4 }, { ...at(4), position: 5 }, ...whole.slice(5)],
      heads,
      [
        { code: 'changed', position: 4 },
        { code: 'unchained', from: 3, to: 4 },
        { code: 'changed', position: 5 },
        { code: 'unchained', from: 4, to: 5 },
        { code: 'unchained', from: 5, to: 6 },
      ],
    ],
    [
      'one put in with a number that is taken',
      [...whole.slice(0, 4), at(4), ...whole.slice(4)],
      heads,
      [{ code: 'out_of_place', position: 4, expected: 5 }],
    ],
    [
      'one put in without a link',
      [...whole, { ...at(10), position: 11, link: null, previousHash: at(10).hash }],
      heads,
      [
        { code: 'changed', position: 11 },
        { code: 'unlinked', position: 11 },
      ],
    ],
    [
      'everything after an edit chained anew',
      rechained,
      heads,
      [{ code: 'rewritten', from: 4, to: 6, signedAt: signedAt(6) }],
    ],
    [
      'the beginning chained anew, and everything after it',
      recordOf({ 1: { payload: forged } }),
      heads,
      [{ code: 'rewritten', from: 1, to: 3, signedAt: signedAt(3) }],
    ],
    [
      'everything chained and signed anew with another key',
      rechained,
      [3, 6, 8].map((position) => headAt(rechained, position, foreign)),
      [{ code: 'foreign_key', from: 3, to: 8, key: headAt(whole, 1, foreign).key }],
    ],
    [
      'a signature that is none',
      whole,
      [{ ...headAt(whole, 6), at: '2026-11-24T12:00:00.000Z' }],
      [{ code: 'forged_head', position: 6, key: headAt(whole, 6).key }],
    ],
  ])('%s', (_what, record, signed, findings) => {
    expect(findingsIn(record, signed).findings).toEqual(findings)
  })
})

describe('a record that was downloaded', () => {
  /** The even events are public. */
  const lines = whole.map(({ link, position, at: moment, ...event }) =>
    link && position % 2 === 0
      ? {
          ...event,
          position,
          at: moment.toISOString(),
          payload: link.shown,
          objectSha256: null,
          salt: link.salt,
          seal: link.seal,
          hash: link.link,
        }
      : { position, leaf: link?.leaf ?? '' },
  )
  type Line = (typeof lines)[number]
  const findings = (given: readonly Line[]) => {
    const check = new RecordCheck(ring)
    for (const line of given) {
      check.takeLine(line)
      for (const head of heads.filter(({ position }) => position === line.position)) check.takeHead(head)
    }
    for (const head of heads.filter(({ position }) => position > given.length)) check.takeHead(head)
    return check.end().findings
  }
  const changed = (position: number, change: object) =>
    lines.map((line) => (line.position === position ? { ...line, ...change } : line))

  it('is in order when nobody touched it', () => {
    expect(findings(lines)).toEqual([])
  })

  it.each<[string, readonly Line[], readonly unknown[]]>([
    ['a verb edited', changed(4, { verb: 'withdrew' }), [{ code: 'unchained', from: 2, to: 4 }]],
    ['a leaf edited', changed(5, { leaf: at(1).link?.leaf }), [{ code: 'unchained', from: 4, to: 6 }]],
    ['one removed', lines.filter(({ position }) => position !== 5), [{ code: 'missing', from: 5, to: 5 }]],
    ['the end removed', lines.slice(0, 7), [{ code: 'cut_off', last: 7, signed: 8, signedAt: signedAt(8) }]],
    [
      'two exchanged',
      [...lines.slice(0, 3), lines[4] as Line, lines[3] as Line, ...lines.slice(5)],
      [
        { code: 'missing', from: 4, to: 4 },
        { code: 'out_of_place', position: 4, expected: 6 },
      ],
    ],
    [
      'one opened with its hash made anew',
      changed(4, {
        verb: 'withdrew',
        hash: linkOf(
          at(3).link?.link ?? '',
          leafOf({ ...(lines[3] as Parameters<typeof leafOf>[0]), verb: 'withdrew' }),
        ),
      }),
      [{ code: 'unchained', from: 4, to: 6 }],
    ],
  ])('%s', (_what, given, found) => {
    expect(findings(given)).toEqual(found)
  })
})

describe('the ring of keys', () => {
  const first = listKey(ours, '2026-11-24T00:00:00.000Z', null)
  const second = listKey(foreign, '2027-01-01T00:00:00.000Z', first)
  const third = listKey(generateKeyPairSync('ed25519').privateKey, '2028-01-01T00:00:00.000Z', second)
  const all = [third, second, first]

  it.each([
    ['the newest, and so all before it', all, [third.publicKey], [third.id, second.id, first.id]],
    [
      'an older one: what follows it is for others to vouch for',
      all,
      [second.publicKey],
      [second.id, first.id],
    ],
    ['none: the newest that is listed', all, [], [third.id, second.id, first.id]],
    ['one that is not listed', [first], [second.publicKey], [second.id]],
    [
      'the newest, while another was put in the place of the one before',
      [third, { ...listKey(ours, second.since, null), id: second.id }],
      [third.publicKey],
      [third.id],
    ],
  ])('of %s', (_what, listed, vouched, ids) => {
    expect([...keyRing(listed, vouched).keys()]).toEqual(ids)
  })
})
