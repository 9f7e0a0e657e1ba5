// Compares the ledger with the database: what is lost, there twice, or half there.
import { withConnection } from '../../database/postgres-client.mjs'
import { KINDS } from './kinds.mjs'

const MARK = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where the words of what was written stand, and how the record names it. */
const TABLES = {
  notes: {
    type: 'note',
    words: 'body',
    isWhole:
      'EXISTS (SELECT FROM note_versions v WHERE v.note_id = t.id AND v.version = t.version AND v.body = t.body)',
  },
  follow_ups: { type: 'follow-up', words: 'question', isWhole: 'true' },
  sources: { type: 'source', words: 'title', isWhole: 'true' },
}

/**
 * @param {string} ownerUrl
 * @param {Map<string, import('./ledger.mjs').Write>} writes by their marks
 * @returns {Promise<{ lost: string[], doubled: string[], halfDone: string[], unforeseen: string[] }>} a line for each
 */
export async function audit(ownerUrl, writes) {
  const { found, loose } = await withConnection(ownerUrl, async (client) => ({
    found: await marked(client),
    loose: await looseEnds(client),
  }))
  /** @type {{ lost: string[], doubled: string[], halfDone: string[], unforeseen: string[] }} */
  const result = { lost: [], doubled: [], halfDone: loose, unforeseen: [] }
  for (const [mark, { kind, state, place }] of writes) {
    const rows = found.get(mark) ?? []
    const line = `${kind} ${mark}`
    if (rows.length > 1) result.doubled.push(line)
    if (state === 'refused' && rows.length > 0) result.unforeseen.push(line)
    if (state === 'acknowledged' && !rows.some((row) => leadsTo(row, place))) result.lost.push(line)
    for (const row of rows)
      result.halfDone.push(...missing(row, KINDS[kind]).map((part) => `${line}: ${part}`))
  }
  for (const mark of found.keys()) if (!writes.has(mark)) result.unforeseen.push(mark)
  return result
}

/** A note's answer leads to the note, a reply's to the note above it. */
function leadsTo({ id, parent }, place) {
  return place === (parent ?? id)
}

/** What was written with a mark at the end, by mark. */
async function marked(client) {
  const found = new Map()
  for (const [table, { type, words, isWhole }] of Object.entries(TABLES)) {
    const parent = table === 'notes' ? 't.parent_id::text' : 'NULL'
    const { rows } = await client.query(
      `SELECT t.id::text AS id, ${parent} AS parent, t.${words} AS words, ${isWhole} AS "isWhole",
         array(SELECT e.verb FROM events e JOIN event_links l ON l.position = e.position
           WHERE e.object_type = '${type}' AND e.object_id = t.id::text ORDER BY e.position) AS verbs,
         (SELECT s.made->>'id' FROM sent_forms s WHERE s.key = encode(sha256(convert_to(right(t.${words}, 36), 'UTF8')), 'hex')) AS made
       FROM ${table} t WHERE t.${words} LIKE 'Test %'`,
    )
    for (const row of rows) {
      const mark = row.words.match(MARK)?.[0]
      if (mark) found.set(mark, [...(found.get(mark) ?? []), row])
    }
  }
  return found
}

/** What its transaction should have left beside it and did not. */
function missing({ id, verbs, made, isWhole }, kind) {
  const parts = []
  if (verbs.join() !== kind.verbs.join()) parts.push(`the record says "${verbs}"`)
  if (made !== id) parts.push(`its form is kept as what made ${made}`)
  if (!isWhole) parts.push('it has no version')
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
    UNION ALL SELECT 'form ' || key || ' made nothing' FROM sent_forms s
      WHERE NOT EXISTS (SELECT FROM events e WHERE e.object_id = s.made->>'id')
    UNION ALL SELECT 'the numbers of events have a gap' FROM events HAVING count(*) <> max(position) - min(position) + 1`)
  return rows.map(({ part }) => part)
}
