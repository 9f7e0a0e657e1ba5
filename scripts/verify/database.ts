// The record of a database: walked through from the first event to the last in one snapshot, a thousand events at a time, so that it
// can be as long as it likes and the application may go on writing.
import postgres, { type Sql } from 'postgres'
import type { ListedKey, SignedHead } from '@/lib/record/event/rules/head'
import { keyRing } from '@/lib/record/event/rules/key-ring'
import { RecordCheck, type StoredEvent } from '@/lib/record/event/rules/verify-record'
import { withoutPrismaParameters } from '@/scripts/database/postgres-client.mjs'
import type { ContentFinding } from './acts'
import { contentFindings } from './content'
import { countFromBefore } from './fingerprints'
import { erasedNames } from './people'
import type { Verified } from './report'

const EVENTS_AT_ONCE = 1_000

/**
 * @param url of the database; a role that may read is enough
 * @param vouched public keys in base64 that are known from elsewhere
 * @param kept heads that somebody kept elsewhere
 */
export async function verifyDatabase(
  url: string,
  vouched: readonly string[],
  kept: readonly SignedHead[],
): Promise<Verified> {
  const sql = postgres(withoutPrismaParameters(url), {
    max: 1,
    onnotice: () => {},
    types: { bigint: bigints },
  })
  try {
    const verified = await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', (snapshot) =>
      verifySnapshot(snapshot as unknown as Sql, vouched, kept),
    )
    return verified as Verified
  } finally {
    await sql.end()
  }
}

async function verifySnapshot(
  sql: Sql,
  vouched: readonly string[],
  kept: readonly SignedHead[],
): Promise<Verified> {
  const check = new RecordCheck(keyRing(await listedKeys(sql), vouched))
  for await (const batch of eventsOf(sql).cursor(EVENTS_AT_ONCE)) {
    for (const { heads, ...row } of batch) {
      check.takeEvent(eventOf(row))
      for (const head of heads) check.takeHead(head)
      for (const head of kept) if (head.position === row.position) check.takeHead(head)
    }
  }
  for await (const batch of headsWithoutEvent(sql).cursor(EVENTS_AT_ONCE))
    for (const head of batch) check.takeHead(head)
  for (const head of kept) if (head.position > check.last) check.takeHead(head)
  const { findings, events, signed } = check.end()
  const all: Verified['findings'][number][] = [...findings]
  const from = await arrivedFrom(sql)
  let uncompared = 0
  for await (const finding of contentFindings(sql))
    if (from !== null && isOfElsewhere(finding)) uncompared += 1
    else all.push(finding)
  return {
    ...{ findings: all, events, signed, isVouched: vouched.length > 0, erased: await erasedNames(sql) },
    fromBefore: await countFromBefore(sql),
    ...(from !== null && { arrived: { from, uncompared } }),
  }
}

/** From where a statement arrived in a package; null where none did. */
async function arrivedFrom(sql: Sql): Promise<string | null> {
  const [arrival] = await sql<{ address: string }[]>`SELECT address FROM arrivals ORDER BY at LIMIT 1`
  return arrival?.address ?? null
}

/**
 * Where a statement arrived, what is missing of the acts on a thing may be in the record of the other site, of which only what is public came: it is
 * counted, and told as not compared.
 */
function isOfElsewhere(finding: ContentFinding): boolean {
  return (
    finding.code === 'unrecorded' ||
    finding.code === 'text_changed' ||
    (finding.code === 'content_changed' && finding.position < 0)
  )
}

function listedKeys(sql: Sql): Promise<ListedKey[]> {
  return sql<ListedKey[]>`
    SELECT id, public_key AS "publicKey", to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since,
           previous_id AS previous, signature
    FROM signing_keys ORDER BY since DESC`
}

type EventRow = Omit<StoredEvent, 'link'> & {
  readonly isLinked: boolean
  readonly shown: string
  readonly objectSha256: string | null
  readonly salt: string
  readonly blind: string
  readonly seal: string
  readonly leaf: string
  readonly link: string
}

function eventsOf(sql: Sql) {
  return sql<(EventRow & { readonly heads: readonly SignedHead[] })[]>`
    SELECT e.position, e.at, e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.verb, e.object_type AS "objectType",
           e.object_id AS "objectId", e.statement_id AS "statementId", e.payload, e.previous_hash AS "previousHash", e.hash,
           k.position IS NOT NULL AS "isLinked", k.shown, k.object_sha256 AS "objectSha256", k.salt, k.blind, k.seal, k.leaf, k.link,
           coalesce(h.heads, '[]') AS heads
    FROM events e LEFT JOIN event_links k ON k.position = e.position
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'hash', hash,
               'key', key_id, 'position', position, 'signature', signature) ORDER BY at) AS heads
      FROM signed_heads WHERE position = e.position) h ON true
    ORDER BY e.position`
}

function headsWithoutEvent(sql: Sql) {
  return sql<SignedHead[]>`
    SELECT to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, h.hash, h.key_id AS key, h.position, h.signature
    FROM signed_heads h WHERE NOT EXISTS (SELECT FROM events e WHERE e.position = h.position) ORDER BY h.position`
}

function eventOf(row: EventRow): StoredEvent {
  const { isLinked, shown, objectSha256, salt, blind, seal, leaf, link, ...event } = row
  return { ...event, link: isLinked ? { shown, objectSha256, salt, blind, seal, leaf, link } : null }
}

/** Numbers of events are far below where JavaScript's own are no longer exact. */
const bigints = { to: 20, from: [20], serialize: String, parse: Number }
