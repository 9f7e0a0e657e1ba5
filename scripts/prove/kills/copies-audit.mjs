// Compares what was asked for with what the database has: each copy once or a fault said, no half of one, bytes that are what their hash says.
import { withConnection } from '../../database/postgres-client.mjs'
import { behaviourOf, hashOf } from './outside.mjs'

/** Every capture with what came of it. */
const CAPTURES = `
  SELECT c.id::text, o.url, c.outcome, c.ended_at IS NOT NULL AS ended,
    (SELECT count(*)::int FROM snapshots s WHERE s.capture_id = c.id) AS copies,
    (SELECT s.sha256 FROM snapshots s WHERE s.capture_id = c.id) AS sha256,
    array(SELECT e.verb FROM events e WHERE (e.object_type = 'capture' AND e.object_id = c.id::text)
        OR (e.object_type = 'snapshot' AND e.object_id IN (SELECT s.id::text FROM snapshots s WHERE s.capture_id = c.id))
      ORDER BY e.position) AS verbs,
    array(SELECT j.state::text FROM pgboss.job j WHERE j.data->>'captureId' = c.id::text) AS jobs
  FROM captures c JOIN sources o ON o.id = c.source_id`

const BYTES = `
  SELECT b.sha256, encode(sha256(b.bytes), 'hex') = b.sha256 AND octet_length(b.bytes) = b.size AS right,
    EXISTS (SELECT FROM snapshots s WHERE b.sha256 IN (s.sha256, s.warc_sha256))
      OR EXISTS (SELECT FROM brought_documents d WHERE d.sha256 = b.sha256) AS needed
  FROM stored_bytes b`

/**
 * @param {string} ownerUrl
 * @param {readonly string[]} acknowledged the ids of the captures that were promised
 */
export async function auditCopies(ownerUrl, acknowledged) {
  const [captures, bytes] = await withConnection(ownerUrl, async (client) => [
    (await client.query(CAPTURES)).rows,
    (await client.query(BYTES)).rows,
  ])
  const known = new Set(captures.map(({ id }) => id))
  const result = {
    lost: acknowledged.filter((id) => !known.has(id)),
    open: captures.filter(({ ended }) => !ended).map(({ id }) => id),
    doubled: captures.filter(({ copies }) => copies > 1).map(({ id }) => id),
    halfDone: captures.flatMap(halfDone),
    untrue: [
      ...captures.flatMap(untrue),
      ...bytes
        .filter(({ right }) => !right)
        .map(({ sha256 }) => `bytes ${sha256} are not what their hash says`),
      ...bytes.filter(({ needed }) => !needed).map(({ sha256 }) => `bytes ${sha256} belong to no copy`),
    ],
  }
  /** @type {Record<string, number>} */
  const outcomes = {}
  for (const { outcome } of captures) outcomes[outcome ?? 'open'] = (outcomes[outcome ?? 'open'] ?? 0) + 1
  return { result, outcomes }
}

/** What its transaction should have left and did not. */
function halfDone({ id, outcome, copies, verbs, jobs }) {
  const parts = []
  const wanted = outcome === 'kept' ? ['asked', 'kept'] : ['asked', 'missed']
  if (verbs.join() !== wanted.join()) parts.push(`the record says "${verbs}"`)
  if (copies !== (outcome === 'kept' ? 1 : 0)) parts.push(`it ended as ${outcome} with ${copies} copies`)
  const states = outcome === 'failed' ? ['failed'] : ['completed']
  if (jobs.some((state) => !states.includes(state))) parts.push(`its job is ${jobs}`)
  return parts.map((part) => `capture ${id}: ${part}`)
}

/** Where a copy is not of what stood there, or the fault is not the one that was met. */
function untrue({ id, url, outcome, sha256 }) {
  const number = Number(/page-(\d+)$/.exec(url)?.[1])
  if (outcome === 'kept' && sha256 !== hashOf(number)) return [`capture ${id}: its file is not the page`]
  return outcome === 'failed' || behaviourOf(number).outcomes.includes(outcome)
    ? []
    : [`capture ${id} of page ${number} ended as ${outcome}`]
}
