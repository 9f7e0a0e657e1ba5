// Whether every decision that stands in the database has its act in the record, and every act by which somebody decided has what they
// decided: one table says of each kind of object by which acts it is decided on, and where that stands.
import type { Sql } from 'postgres'
import { isNamed, NOUNS } from '@/nouns'
import type { ContentFinding } from './acts'

/** Something that somebody decided, as SQL: a row each. */
type Decided = {
  /** From where, with a condition where not every row is a decision. */
  readonly from: string
  /** The id of the object that the act is on. */
  readonly object: string
  /** The act's verb; of several that it can be one. */
  readonly verb: string | readonly string[]
  /** Who decided, where that stands beside it. */
  readonly by?: string
  /** When, where nothing else tells the one act from another on the same object. */
  readonly at?: string
  /** What the act says of it: fields of its payload. */
  readonly says?: Readonly<Record<string, string>>
  /** What is missing where no act records it. */
  readonly what: string
}

type Kind = {
  /** How the object is called in a finding, as SQL: `object.id` is its id. */
  readonly name: string
  readonly decided: readonly Decided[]
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

const REVIEWED: readonly (readonly [decision: string, verb: string])[] = [
  ['approve', 'approved'],
  ['send_back', 'sent back'],
]

/** Reviews of a table, each an act of the same person that names it; where an approval publishes, that act too. */
function reviews(
  table: string,
  object: string,
  words: Readonly<Record<string, string>> = {},
  published: Readonly<Record<string, string>> | null = { review: 'id', ...words },
): Decided[] {
  const ofKind = (decision: string, verb: string, says: Readonly<Record<string, string>>): Decided => ({
    from: `${table} WHERE decision = '${decision}' AND ${object} IS NOT NULL`,
    object,
    verb,
    by: 'reviewer_id',
    says,
    what:
      verb === 'published' ? 'that it was published' : `a review of it (${decision.replaceAll('_', ' ')})`,
  })
  return [
    ...REVIEWED.map(([decision, verb]) => ofKind(decision, verb, { review: 'id', ...words })),
    ...(published === null ? [] : [ofKind('approve', 'published', published)]),
  ]
}

const withdrawn = (table: string): Decided => ({
  from: `${table} WHERE state = 'withdrawn'`,
  object: 'id',
  verb: 'withdrew',
  what: 'that it was withdrawn',
})

const content = { contentSha256: 'content_sha256' }
const read = { contentSha256: 'fingerprint' }

/** Proposals to withdraw an item, with what was decided on them. */
const PROPOSED = 'reviews v JOIN mark_withdrawals w ON w.id = v.withdrawal_id'

/** A review of a note names all that it says as one hash, the record the words alone: both are those of one version. Where words of it are
 * covered the hash is of what the reviewer read; then it was the version of that moment. */
const READ_WORDS = `(SELECT v.body_sha256 FROM note_versions v
  WHERE v.note_id = reviews.note_id AND (note_version_sha256(v) = fingerprint OR v.written_at <= reviews.at AND EXISTS (
    SELECT FROM covered_texts t WHERE t.of_table = 'notes' AND t.of_id = reviews.note_id::text))
  ORDER BY note_version_sha256(v) = fingerprint DESC, v.version DESC LIMIT 1)`

/** What is decided on in its own way, or called by more than its kind. */
const OF_THEIR_OWN: Readonly<Record<string, Kind>> = {
  revision: {
    name: `(SELECT s.slug || '/' || c.reference || '/revisions/' || l.party || '/' || r.number FROM revisions r
      JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id JOIN statements s ON s.id = c.statement_id
      WHERE r.id::text = object.id)`,
    decided: [
      ...reviews('reviews', 'revision_id', content, null),
      {
        from: `reviews WHERE decision = 'show_as_interim'`,
        object: 'revision_id',
        verb: 'showed as interim',
        by: 'reviewer_id',
        says: { review: 'id', ...content },
        what: 'a review of it (show as provisional)',
      },
    ],
  },
  note: {
    name: `'Note ' || object.id`,
    decided: [...reviews('reviews', 'note_id', { bodySha256: READ_WORDS }), withdrawn('notes')],
  },
  commitment: {
    name: `(SELECT s.slug || '/' || c.reference FROM commitments c JOIN statements s ON s.id = c.statement_id WHERE c.id::text = object.id)`,
    decided: [
      ...reviews('reviews', 'commitment_id', read, read),
      {
        from: `${PROPOSED} WHERE v.decision = 'approve'`,
        object: 'w.commitment_id',
        verb: 'withdrew',
        by: 'v.reviewer_id',
        says: { withdrawal: 'w.id' },
        what: 'that it was withdrawn',
      },
      {
        from: `${PROPOSED} WHERE v.decision = 'send_back'`,
        object: 'w.commitment_id',
        verb: 'sent back',
        by: 'v.reviewer_id',
        says: { withdrawal: 'w.id' },
        what: 'that withdrawing it was declined',
      },
      {
        from: `mark_withdrawals WHERE state = 'withdrawn'`,
        object: 'commitment_id',
        verb: 'withdrew',
        by: 'proposed_by_id',
        says: { withdrawal: 'id' },
        what: 'that withdrawing it was taken back',
      },
      withdrawn('commitments'),
    ],
  },
  'lineage-link': {
    name: `(SELECT s.slug || '/' || c.reference || ', link ' || l.id FROM lineage_links l JOIN commitments c ON c.id = l.commitment_id
      JOIN statements s ON s.id = c.statement_id WHERE l.id::text = object.id)`,
    decided: [...reviews('reviews', 'link_id', read), withdrawn('lineage_links')],
  },
  'search-log': {
    name: `'Search ' || object.id`,
    decided: [...reviews('reviews', 'search_id'), withdrawn('logged_searches')],
  },
  request: {
    name: `'Request ' || object.id`,
    decided: [
      ...reviews('reviews', 'request_id'),
      {
        from: 'request_acts',
        object: 'request_id',
        verb: 'recorded',
        by: 'person_id',
        says: { act: 'id' },
        what: 'something that happened to it',
      },
    ],
  },
  statement: {
    name: `coalesce((SELECT slug FROM statements WHERE id::text = object.id), 'Statement ' || object.id)`,
    decided: [
      ...reviews('reviews', 'bringing_id', { contentSha256: 'fingerprint' }),
      // Nobody knows of a draft that was never submitted.
      { ...withdrawn('bringings'), from: `bringings WHERE state = 'withdrawn' AND submitted_at IS NOT NULL` },
    ],
  },
  source: {
    name: `'Source ' || object.id`,
    decided: [
      {
        from: 'sources WHERE listed_by_id IS NOT NULL',
        object: 'id',
        verb: 'listed',
        by: 'listed_by_id',
        what: 'that it was listed',
      },
      {
        from: 'source_classings',
        object: 'source_id',
        verb: ['classed', 'edited'],
        by: 'person_id',
        says: { classing: 'id' },
        what: 'what somebody said of it',
      },
      // What was said is accepted for its second reader, who may be another than who signs it with a judgement.
      {
        from: `reviews v JOIN source_classings s ON s.id = v.classing_id WHERE v.decision = 'approve'`,
        object: 's.source_id',
        verb: ['approved', 'listed'],
        at: 'v.at',
        what: 'a review of what was said of it (approve)',
      },
      {
        from: `reviews v JOIN source_classings s ON s.id = v.classing_id WHERE v.decision = 'send_back'`,
        object: 's.source_id',
        verb: 'sent back',
        by: 'v.reviewer_id',
        at: 'v.at',
        what: 'a review of what was said of it (send back)',
      },
    ],
  },
  rendering: {
    name: `'Rendering ' || object.id`,
    decided: [
      ...[...REVIEWED, ['approve', 'published'] as const].map(([decision, verb]) => ({
        from: `reviews v JOIN alignments a ON a.id = v.alignment_id WHERE v.decision = '${decision}'`,
        object: 'a.added_id',
        verb,
        by: 'v.reviewer_id',
        says: { alignment: 'a.id', ...(verb !== 'published' && { contentSha256: 'v.fingerprint' }) },
        what:
          verb === 'published'
            ? 'that its alignment was published'
            : `a review of its alignment (${decision.replaceAll('_', ' ')})`,
      })),
      {
        from: `alignments WHERE state = 'withdrawn'`,
        object: 'added_id',
        verb: 'withdrew',
        says: { alignment: 'id' },
        what: 'that its alignment was taken back',
      },
      {
        from: 'reanchorings',
        object: 'rendering_id',
        verb: 'resolved',
        by: 'by_id',
        at: 'at',
        what: 'where a quotation stands now',
      },
    ],
  },
  'follow-up': {
    name: `'Follow-up ' || object.id`,
    decided: [
      {
        from: 'follow_ups WHERE published_at IS NOT NULL',
        object: 'id',
        verb: 'published',
        what: 'that it was published',
      },
      {
        from: 'follow_ups WHERE completed_by_id IS NOT NULL',
        object: 'id',
        verb: 'completed',
        by: 'completed_by_id',
        what: 'that it was completed',
      },
      {
        from: 'follow_ups WHERE withdrawn_at IS NOT NULL',
        object: 'id',
        verb: 'withdrew',
        what: 'that it was withdrawn',
      },
    ],
  },
  'reader-message': {
    name: `'Message ' || object.id`,
    decided: [
      {
        from: 'reader_messages WHERE confirmed_by_id IS NOT NULL',
        object: 'id',
        verb: 'confirmed',
        by: 'confirmed_by_id',
        what: 'that it is a party’s',
      },
      {
        from: `reader_messages WHERE closed_by_id IS NOT NULL AND outcome <> 'spam'`,
        object: 'id',
        verb: 'published',
        by: 'closed_by_id',
        what: 'that it was published',
      },
      {
        from: `reader_messages WHERE closed_by_id IS NOT NULL AND outcome = 'spam'`,
        object: 'id',
        verb: 'completed',
        by: 'closed_by_id',
        what: 'that it was left aside',
      },
      {
        from: 'reader_messages WHERE reply_withdrawn_by_id IS NOT NULL',
        object: 'id',
        verb: 'withdrew',
        by: 'reply_withdrawn_by_id',
        what: 'that it was taken back',
      },
    ],
  },
  webhook: {
    name: `'Webhook ' || object.id`,
    decided: [
      {
        from: 'webhooks WHERE removed_at IS NOT NULL',
        object: 'id',
        verb: 'withdrew',
        at: 'removed_at',
        what: 'that it was removed',
      },
    ],
  },
  coding: {
    name: `'Second judgement ' || object.id`,
    decided: [
      {
        from: `coding_requests WHERE state = 'reconciled'`,
        object: 'id',
        verb: 'reconciled',
        by: 'decided_by_id',
        what: 'that it was reconciled',
      },
      {
        from: `coding_requests WHERE state = 'taken_back'`,
        object: 'id',
        verb: 'withdrew',
        what: 'that it was taken back',
      },
    ],
  },
  snapshot: {
    name: `(SELECT 'Copy ' || number || ' of source ' || source_id FROM snapshots WHERE id::text = object.id)`,
    decided: [
      {
        from: 'snapshots WHERE shown_by_id IS NOT NULL',
        object: 'id',
        verb: 'opened',
        by: 'shown_by_id',
        at: 'shown_at',
        what: 'what readers see of it',
      },
    ],
  },
  withholding: {
    name: `'Withholding ' || object.id`,
    decided: [
      {
        from: 'withholdings',
        object: 'id',
        verb: 'withheld',
        by: 'decided_by_id',
        says: { extent: 'extent', reason: 'reason', erase: 'erase_asked' },
        what: 'that something was withheld',
      },
      {
        from: 'cover_choices',
        object: 'withholding_id',
        verb: 'covered',
        by: 'decided_by_id',
        says: { choice: 'id', type: 'of_type', id: 'of_id' },
        what: 'that it was covered in another text',
      },
      {
        from: 'withholdings WHERE lifted_by_id IS NOT NULL',
        object: 'id',
        verb: 'lifted',
        by: 'lifted_by_id',
        what: 'that it was lifted',
      },
      {
        from: 'withholdings WHERE erased_by_id IS NOT NULL',
        object: 'id',
        verb: 'erased',
        by: 'erased_by_id',
        what: 'that it was erased',
      },
    ],
  },
  'house-text': {
    name: `(SELECT 'The text “' || kind || '” of the site in ' || language || ', wording ' || version || ','
      FROM house_texts WHERE id::text = object.id)`,
    // By whom, and in which words, is compared where the texts are read (house-texts.ts). A name has a verb of its own, but for those of the first days.
    decided: [{ from: 'house_texts', object: 'id', verb: ['edited', 'named'], what: 'that it was set' }],
  },
}

const alike = NOUNS.filter((noun) => isNamed(noun) && !(noun.name in OF_THEIR_OWN)).map(
  ({ name }): [string, Kind] => [
    name,
    {
      name: 'NULL::text',
      decided: [
        ...reviews('reviews', `(to_jsonb(reviews) ->> review_key('${name}'))`, read),
        { ...withdrawn('under_review'), from: `under_review WHERE noun = '${name}' AND state = 'withdrawn'` },
      ],
    },
  ],
)

/** By what an act is done to: every other noun is decided on as all are, and an act on it names what was read. */
export const DECISIONS: Readonly<Record<string, Kind>> = { ...OF_THEIR_OWN, ...Object.fromEntries(alike) }

/** Acts that decide and are looked at elsewhere, or leave nothing behind that they could be compared with; and why. */
export const NOT_COMPARED: Readonly<Record<string, string>> = {
  'revision published': 'what a revision’s state rests on is compared with all its acts (judgements.ts)',
  'revision withdrew': 'the same',
  'revision corrected': 'the same',
  'revision replaced': 'the same',
  'reader-message sent back': 'the proposal that came back is written anew, and its reason goes',
}

type Row = {
  readonly object: string
  readonly position: number | null
  readonly verb: string | null
  readonly what: string | null
}

export async function* decisionFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  for (const [objectType, kind] of Object.entries(DECISIONS)) {
    const rows = sql.unsafe<Row[]>(comparison(objectType, kind))
    for await (const batch of rows.cursor(100))
      for (const { object, position, verb, what } of batch)
        if (position !== null && verb !== null) yield { code: 'unfounded', object, position, verb }
        else yield { code: 'unrecorded', object, what: what ?? '' }
  }
}

/** What was decided without its act, then the acts of people without what they decided. */
function comparison(objectType: string, { name, decided }: Kind): string {
  const verbs = [...new Set(decided.flatMap(({ verb }) => verb))]
  const isIt = `a.object_id = d.object_id AND a.verb = ANY (d.verbs) AND (d.by IS NULL OR a.actor_id = d.by)
    AND (d.at IS NULL OR abs(extract(epoch FROM a.at - d.at)) < 60) AND a.payload @> d.says`
  const listOf = (texts: readonly string[]) => texts.map(quoted).join(', ') || 'NULL'
  return `
    WITH decided AS MATERIALIZED (${decided.map(rowsOf).join(' UNION ALL ')}),
    acts AS MATERIALIZED (
      SELECT position, at, verb, actor_kind, actor_id, object_id,
        CASE WHEN payload IS JSON OBJECT THEN payload::jsonb ELSE '{}' END AS payload
      FROM events WHERE object_type = ${quoted(objectType)} AND verb IN (${listOf(verbs)})),
    found AS (
      SELECT object_id AS id, NULL::int AS position, NULL AS verb, what FROM decided d WHERE NOT EXISTS (SELECT FROM acts a WHERE ${isIt})
      UNION ALL
      SELECT object_id, position::int, verb, NULL FROM acts a WHERE actor_kind = 'person' AND verb IN (${listOf(verbs)})
        AND NOT EXISTS (SELECT FROM decided d WHERE ${isIt}))
    SELECT coalesce(${name}, ${quoted(`${objectType} `)} || object.id) AS object, position, verb, what
    FROM found AS object ORDER BY position NULLS FIRST, id`
}

function rowsOf({ from, object, verb, by = 'NULL', at = 'NULL', says = {}, what }: Decided): string {
  const fields = Object.entries(says).map(([field, column]) => `${quoted(field)}, ${column}`)
  return `SELECT ${object}::text AS object_id, ARRAY[${[verb].flat().map(quoted).join(', ')}] AS verbs, ${by}::uuid AS by, ${at}::timestamptz AS at,
    jsonb_build_object(${fields.join(', ')}) AS says, ${quoted(what)} AS what FROM ${from}`
}
