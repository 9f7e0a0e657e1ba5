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
/** Findings in short: their code and what they name, in its order. */
const told = (findings: readonly object[]) => findings.map((finding) => Object.values(finding).join(' '))
const signedAt = (position: number) => `2026-11-24T11:00:0${position}.000Z`

describe('a record in the database', () => {
  it('is in order when nobody touched it, as far as it is signed', () => {
    expect(findingsIn(whole)).toEqual({ findings: [], events: 10, signed: heads[2] })
    expect(findingsIn([], [])).toEqual({ findings: [], events: 0, signed: null })
  })

  const rechained = recordOf({ 5: { payload: forged } })
  const own = { payload: forged, hash: eventHash({ ...at(5), payload: forged, position: 5n }) }
  const linked = { payload: forged, hash: rechained[4]?.hash ?? '', link: rechained[4]?.link ?? null }
  const without = (...gone: number[]) => whole.filter(({ position }) => !gone.includes(position))
  const swapped = [
    { ...at(5), position: 4 },
    { ...at(4), position: 5 },
  ]
  const unlinked = { ...at(10), position: 11, link: null, previousHash: at(10).hash }
  const signedBy = (key: typeof ours) => [3, 6, 8].map((position) => headAt(rechained, position, key))
  const broken = [{ ...headAt(whole, 6), at: '2026-11-24T12:00:00.000Z' }]
  const foreignKey = headAt(whole, 1, foreign).key

  it.each<[string, readonly StoredEvent[], readonly SignedHead[], ...string[]]>([
    ['a payload edited', replaced(5, { payload: forged }), heads, 'changed 5'],
    ['a payload that is no JSON', replaced(5, { payload: '{' }), heads, 'changed 5'],
    ['a time edited', replaced(4, { at: new Date(0) }), heads, 'changed 4'],
    ['who acted edited', replaced(4, { actorId: null }), heads, 'changed 4'],
    ['an event edited with its own hash', replaced(5, own), heads, 'changed 5', 'unchained 5 6'],
    ['an event edited with its hash and its link', replaced(5, linked), heads, 'unchained 5 6'],
    ['one removed from the middle', without(5), heads, 'missing 5 5'],
    ['several removed from the middle', without(5, 6, 7), heads.toSpliced(1, 1), 'missing 5 7'],
    ['the last ones removed', whole.slice(0, 7), heads, `cut_off 7 8 ${signedAt(8)}`],
    ['all removed', [], heads, `cut_off 0 8 ${signedAt(8)}`],
    [
      'two exchanged',
      [...whole.slice(0, 3), ...swapped, ...whole.slice(5)],
      heads,
      ...['changed 4', 'unchained 3 4', 'changed 5', 'unchained 4 5', 'unchained 5 6'],
    ],
    ['a number twice', [...whole.slice(0, 4), at(4), ...whole.slice(4)], heads, 'out_of_place 4 5'],
    ['one put in without a link', [...whole, unlinked], heads, 'changed 11', 'unlinked 11'],
    ['everything after an edit chained anew', rechained, heads, `rewritten 4 6 ${signedAt(6)}`],
    ['all chained anew', recordOf({ 1: { payload: forged } }), heads, `rewritten 1 3 ${signedAt(3)}`],
    ['all signed with another key', rechained, signedBy(foreign), `foreign_key 3 8 ${foreignKey}`],
    ['a signature that is none', whole, broken, `forged_head 6 ${headAt(whole, 6).key}`],
  ])('%s', (_what, record, signed, ...findings) => {
    expect(told(findingsIn(record, signed).findings)).toEqual(findings)
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

  const opened = { ...(lines[3] as Parameters<typeof leafOf>[0]), verb: 'withdrew' }
  const madeAnew = { verb: 'withdrew', hash: linkOf(at(3).link?.link ?? '', leafOf(opened)) }
  const [, , , fourth, fifth] = lines as [Line, Line, Line, Line, Line]

  it.each<[string, readonly Line[], ...string[]]>([
    ['a verb edited', changed(4, { verb: 'withdrew' }), 'unchained 2 4'],
    ['a leaf edited', changed(5, { leaf: at(1).link?.leaf }), 'unchained 4 6'],
    ['one removed', lines.toSpliced(4, 1), 'missing 5 5'],
    ['the end removed', lines.slice(0, 7), `cut_off 7 8 ${signedAt(8)}`],
    ['two exchanged', lines.toSpliced(3, 2, fifth, fourth), 'missing 4 4', 'out_of_place 4 6'],
    ['one opened with its hash made anew', changed(4, madeAnew), 'unchained 4 6'],
  ])('%s', (_what, given, ...found) => {
    expect(told(findings(given))).toEqual(found)
  })
})

describe('the ring of keys', () => {
  const first = listKey(ours, '2026-11-24T00:00:00.000Z', null)
  const second = listKey(foreign, '2027-01-01T00:00:00.000Z', first)
  const third = listKey(generateKeyPairSync('ed25519').privateKey, '2028-01-01T00:00:00.000Z', second)
  const all = [third, second, first]

  it.each([
    ['the newest, and so all before it', all, [third.publicKey], [third.id, second.id, first.id]],
    ['an older one, not what follows it', all, [second.publicKey], [second.id, first.id]],
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
