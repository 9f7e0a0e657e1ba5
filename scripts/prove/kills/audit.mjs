// Compares the ledger with the database: what is lost, there twice, or half there.
import { createHash } from 'node:crypto'
import { withConnection } from '../../database/postgres-client.mjs'
import { kindOf } from './kinds.mjs'

const MARK = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/**
 * Where the words of what was written stand, and how the record names it: `type` and `made` are left out where nothing of it is in the record, and
 * no form's key is kept.
 *
 * @type {Record<string, { from: string, words: string, id?: string, place?: string, type?: string, made?: string, isWhole?: string, pattern?: string }>}
 */
const TABLES = {
  notes: {
    from: 'notes t',
    type: 'note',
    words: 't.body',
    place: 'coalesce(t.parent_id, t.id)::text',
    made: "s.made->>'id'",
    isWhole:
      'EXISTS (SELECT FROM note_versions v WHERE v.note_id = t.id AND v.version = t.version AND v.body = t.body)',
  },
  follow_ups: { from: 'follow_ups t', type: 'follow-up', words: 't.question', made: "s.made->>'id'" },
  sources: {
    from: 'sources t',
    type: 'source',
    words: 't.title',
    made: "s.made->>'id'",
    // A file comes with its first copy, and the copy with its bytes.
    isWhole:
      't.file_sha256 IS NULL OR EXISTS (SELECT FROM snapshots c WHERE c.source_id = t.id AND c.sha256 = t.file_sha256)',
  },
  revisions: { from: 'revisions t', type: 'revision', words: 't.in_short', made: "s.made->>'revisionId'" },
  webhooks: { from: 'webhooks t', type: 'webhook', words: 't.address', made: "s.made->>'id'" },
  personal_tokens: {
    from: 'personal_tokens t',
    type: 'token',
    words: 't.name',
    place: "''",
    made: "s.made->>'id'",
  },
  drafts: { from: 'drafts t', words: "t.content->>'inShort'", id: "''", place: 'NULL' },
  subscriptions: { from: 'subscriptions t', words: 't.address', place: 'NULL' },
  // Approving has no words of its own: the key of its form, which is kept as a hash, says which it is.
  decisions: {
    from: `sent_forms d JOIN reviews t ON t.reviewer_id = d.person_id AND coalesce(t.note_id, t.revision_id)::text = d.made->>'id'
      AND (d.made ?| ARRAY['act', 'state', 'isPublic'])`,
    words: 'd.key',
    pattern: '^[0-9a-f]{64}$',
    place: "d.made->>'id'",
  },
}

/**
 * @param {string} ownerUrl
 * @param {Map<string, import('./ledger.mjs').Write>} writes by their marks
 * @returns {Promise<{ lost: string[], doubled: string[], halfDone: string[], unforeseen: string[] }>} a line for each
 */
export async function audit(ownerUrl, writes) {
  const { found, loose } = await withConnection(ownerUrl, async (client) => ({
    found: await marked(client, new Map([...writes.keys()].map((mark) => [keptAs(mark), mark]))),
    loose: await looseEnds(client),
  }))
  /** @type {{ lost: string[], doubled: string[], halfDone: string[], unforeseen: string[] }} */
  const result = { lost: [], doubled: [], halfDone: loose, unforeseen: [] }
  const last = lastOfEach(writes)
  for (const [mark, write] of writes) {
    const { kind, state, place } = write
    const { table } = kindOf(kind)
    const isReplaced = table === 'drafts' && last.get(write.slot) !== mark
    const rows = (found.get(mark) ?? []).filter((row) => row.table === table)
    const line = `${kind} ${mark}`
    if (rows.length > 1) result.doubled.push(line)
    if (state === 'refused' && rows.length > 0) result.unforeseen.push(line)
    if (
      state === 'acknowledged' &&
      !isReplaced &&
      !rows.some((row) => row.place === null || row.place === place)
    )
      result.lost.push(line)
    for (const row of rows)
      result.halfDone.push(...missing(row, kindOf(kind)).map((part) => `${line}: ${part}`))
  }
  for (const mark of found.keys()) if (!writes.has(mark)) result.unforeseen.push(mark)
  return result
}

/** Of what takes the place of what the same person wrote before, the newest that was taken. */
function lastOfEach(writes) {
  const last = new Map()
  for (const [mark, { kind, state, slot }] of writes)
    if (kindOf(kind).table === 'drafts' && state === 'acknowledged') last.set(slot, mark)
  return last
}

/** As the key of a form is kept. @param {string} mark */
function keptAs(mark) {
  return createHash('sha256').update(mark).digest('hex')
}

/** What was written with a mark in its words, by mark. */
async function marked(client, byHash) {
  const found = new Map()
  for (const [
    table,
    {
      from,
      words,
      id = 't.id::text',
      place = 't.id::text',
      type,
      made,
      isWhole = 'true',
      pattern = MARK.source,
    },
  ] of Object.entries(TABLES)) {
    const { rows } = await client.query(
      `SELECT '${table}' AS table, ${id} AS id, ${place} AS place, ${words} AS words, ${isWhole} AS "isWhole", ${type !== undefined} AS recorded,
         array(SELECT e.verb FROM events e JOIN event_links l ON l.position = e.position
           WHERE e.object_type = '${type ?? ''}' AND e.object_id = ${id} ORDER BY e.position) AS verbs,
         (SELECT ${made ?? 'NULL'} FROM sent_forms s
           WHERE s.key = encode(sha256(convert_to(substring(${words} FROM '${MARK.source}'), 'UTF8')), 'hex')) AS made
       FROM ${from} WHERE ${words} ~ '${pattern}'`,
    )
    for (const row of rows) {
      const mark = byHash.get(row.words) ?? row.words.match(MARK)?.[0]
      if (mark) found.set(mark, [...(found.get(mark) ?? []), row])
    }
  }
  return found
}

/** What its transaction should have left beside it and did not. */
function missing({ id, verbs, made, isWhole, recorded }, kind) {
  const parts = []
  const said = verbs.join()
  const own = kind.verbs.join()
  const later = said.startsWith(own) ? said.slice(own.length) : null
  if (recorded && (later === null || !(kind.later ?? /^$/).test(later)))
    parts.push(`the record says "${verbs}"`)
  if (recorded && made !== id) parts.push(`its form is kept as what made ${made}`)
  if (!isWhole) parts.push('it is not whole')
  return parts
}

/** What stands without that which it is about. */
async function looseEnds(client) {
  const { rows } = await client.query(`
    SELECT 'event ' || position || ' has no link' AS part FROM events e
      WHERE NOT EXISTS (SELECT FROM event_links l WHERE l.position = e.position)
    UNION ALL SELECT 'event ' || position || ' is about nothing' FROM events e
      WHERE (object_type = 'note' AND NOT EXISTS (SELECT FROM notes t WHERE t.id::text = e.object_id))
        OR (object_type = 'follow-up' AND NOT EXISTS (SELECT FROM follow_ups t WHERE t.id::text = e.object_id))
        OR (object_type = 'source' AND NOT EXISTS (SELECT FROM sources t WHERE t.id = e.object_id))
        OR (object_type = 'revision' AND NOT EXISTS (SELECT FROM revisions t WHERE t.id::text = e.object_id))
        OR (object_type = 'webhook' AND NOT EXISTS (SELECT FROM webhooks t WHERE t.id::text = e.object_id))
        OR (object_type = 'token' AND NOT EXISTS (SELECT FROM personal_tokens t WHERE t.id::text = e.object_id))
    UNION ALL SELECT 'form ' || key || ' made nothing' FROM sent_forms s
      WHERE NOT EXISTS (SELECT FROM events e WHERE e.object_id = coalesce(s.made->>'id', s.made->>'revisionId'))
    UNION ALL SELECT 'the numbers of events have a gap' FROM events HAVING count(*) <> max(position) - min(position) + 1`)
  return rows.map(({ part }) => part)
}
