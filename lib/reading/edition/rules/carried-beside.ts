import {
  allUnlessWithdrawn,
  type Carried,
  columns,
  IMPORTER,
  isListed,
  isOfItem,
  isOfRevision,
  isPublicLink,
  isPublished,
  isSeen,
  ofStatement,
  published,
  unlessWithdrawn,
  withdrawal,
} from './carried'

/** What stands beside it: notes, questions, requests, readers' messages, links to later texts. */
export const BESIDE: readonly Carried[] = [
  {
    table: 'notes',
    key: ['id'],
    columns:
      columns(`id statement_id author_id:person visibility state language body rendering_id? start?:integer end?:integer exact? prefix?
      suffix? commitment_id? source_id? parent_id? version:integer created_at:datetime submitted_at?:datetime published_at?:datetime
      resolved_at?:datetime ${withdrawal} kind is_sic:boolean title? titles:object bodies:object checked_up_to? shown_at?:datetime`),
    public: `${ofStatement} AND ${isSeen('t')}`,
    said: {
      body: unlessWithdrawn('body'),
      title: unlessWithdrawn('title', `CASE WHEN t.title IS NOT NULL THEN '—' END`),
      ...Object.fromEntries(['titles', 'bodies'].map((name) => [name, unlessWithdrawn(name, `'{}'::jsonb`)])),
    },
  },
  {
    table: 'note_versions',
    key: ['note_id', 'version'],
    columns: columns(
      'note_id version:integer visibility language body body_sha256 written_at:datetime is_sic:boolean title? titles:object bodies:object checked_up_to?',
    ),
    // Wordings before it was public were the team's.
    public: `EXISTS (SELECT FROM notes o WHERE o.id = t.note_id AND o.statement_id = :statement AND ${isSeen('o')}
      AND o.withdrawn_at IS NULL AND o.version = t.version)`,
  },
  {
    table: 'note_items',
    key: ['note_id', 'commitment_id'],
    columns: columns('note_id commitment_id'),
    public: `EXISTS (SELECT FROM notes o WHERE o.id = t.note_id AND o.statement_id = :statement AND ${isSeen('o')})
      AND ${isOfItem('t.commitment_id')}`,
  },
  {
    table: 'note_sources',
    key: ['note_id', 'number'],
    columns: columns(
      'note_id number:integer source_id? url? quote language locator? said_by? said_on? figure?',
    ),
    public: `EXISTS (SELECT FROM notes o WHERE o.id = t.note_id AND o.statement_id = :statement AND ${isSeen('o')}
      AND o.withdrawn_at IS NULL AND t.number / 100 = o.version) AND (t.source_id IS NULL OR ${isListed('t.source_id')})`,
  },
  {
    table: 'access_requests',
    key: ['id'],
    columns: columns(
      'id statement_id authority party? language asked regime version:integer created_at:datetime updated_at:datetime published_at?:datetime',
    ),
    public: published,
    made: { author_id: IMPORTER },
  },
  {
    table: 'access_request_items',
    key: ['request_id', 'commitment_id'],
    columns: columns('request_id commitment_id'),
    public: `${isPublished('access_requests', 't.request_id')} AND ${isOfItem('t.commitment_id')}`,
  },
  {
    table: 'follow_ups',
    key: ['id'],
    columns:
      columns(`id statement_id commitment_id? question language due_on:date first_due_on:date anchor_day:integer cadence_months?:integer
      created_at:datetime published_at?:datetime version:integer updated_at:datetime completed_at?:datetime completed_by_id?:person
      outcome_revision_id? outcome_note_id? outcome? withdrawn_at?:datetime withdrawn_reason? reason_language? previous_id?`),
    public: published,
    said: {
      outcome_revision_id: `CASE WHEN ${isOfRevision('t.outcome_revision_id')} THEN t.outcome_revision_id END`,
      outcome_note_id: `CASE WHEN ${isPublished('notes', 't.outcome_note_id')} THEN t.outcome_note_id END`,
      previous_id: `CASE WHEN ${isPublished('follow_ups', 't.previous_id')} THEN t.previous_id END`,
    },
    made: { created_by_id: IMPORTER },
  },
  {
    table: 'lineage_links',
    key: ['id'],
    columns:
      columns(`id commitment_id later_source_id? later_commitment_id? kind quote locator? why why_language state version:integer
      proposed_by_id:person created_at:datetime published_at?:datetime ${withdrawal}`),
    public: isPublicLink('t.id'),
    said: { ...allUnlessWithdrawn('quote', 'why'), locator: unlessWithdrawn('locator', 'NULL') },
  },
  {
    table: 'lineage_versions',
    key: ['link_id', 'number'],
    columns: columns(
      'link_id number:integer kind quote locator? why why_language content_sha256 submitted_at:datetime',
    ),
    public: `${isPublicLink('t.link_id')} AND EXISTS (SELECT FROM lineage_links k WHERE k.id = t.link_id AND k.version = t.number AND k.withdrawn_at IS NULL)`,
  },
]

const isShownReply = `t.kind = 'reply' AND t.outcome IN ('accepted', 'partly') AND t.reply_withdrawn_at IS NULL`
/** A hash of nothing that anybody wrote: what a sender had is theirs alone. */
const RANDOM_HASH = `encode(sha256(gen_random_uuid()::text::bytea), 'hex')`

export const MESSAGES: Carried = {
  table: 'reader_messages',
  key: ['id'],
  columns:
    columns(`id statement_id commitment_id kind language body address? quote? party? capacity? may_publish:boolean received_at:datetime
    state version:integer taken_at?:datetime outcome? matter? reason? answer_language? shows_words:boolean excerpt? led_to_revision_id?
    led_to_source_id? led_to_note_id? led_to_variant? led_to_item_id? duplicate_of_id? proposed_at?:datetime closed_by_id?:person
    closed_at?:datetime confirmed_by? confirmed_at?:datetime reply_withdrawn_at?:datetime`),
  public: `${ofStatement} AND t.state = 'closed' AND t.outcome <> 'spam'`,
  // The words of whoever wrote are theirs until they permitted to show them, and two people chose to.
  said: {
    body: `CASE WHEN ${isShownReply} THEN coalesce(t.excerpt, t.body) WHEN t.kind <> 'reply' AND t.shows_words THEN t.body ELSE '—' END`,
    excerpt: `CASE WHEN t.excerpt IS NULL THEN NULL WHEN ${isShownReply} THEN t.excerpt ELSE '—' END`,
    address: `CASE WHEN t.kind = 'source' THEN CASE WHEN t.shows_words THEN t.address ELSE 'https://withheld.invalid/' END END`,
    quote: 'NULL',
    duplicate_of_id: `CASE WHEN EXISTS (SELECT FROM reader_messages d WHERE d.id = t.duplicate_of_id AND d.state = 'closed' AND d.outcome <> 'spam')
      THEN t.duplicate_of_id END`,
  },
  made: {
    receipt_hash: RANDOM_HASH,
    words_sha256: RANDOM_HASH,
    taken_by_id: IMPORTER,
    proposed_by_id: IMPORTER,
    confirmed_by_id: `CASE WHEN t.confirmed_at IS NOT NULL THEN ${IMPORTER} END`,
    reply_withdrawn_by_id: `CASE WHEN t.reply_withdrawn_at IS NOT NULL THEN ${IMPORTER} END`,
  },
}

/** By which column a review names what it is of, and of which of these it is public. */
const REVIEWED: Readonly<Record<string, string>> = {
  revision_id: isOfRevision('t.revision_id'),
  link_id: isPublicLink('t.link_id'),
  search_id: isPublished('logged_searches', 't.search_id'),
  note_id: isPublished('notes', 't.note_id'),
  commitment_id: isOfItem('t.commitment_id'),
  alignment_id: `EXISTS (SELECT FROM alignments a WHERE a.id = t.alignment_id AND a.state = 'published' AND ${isPublished('added_renderings', 'a.added_id')})`,
  bringing_id: 't.bringing_id = :statement',
  request_id: isPublished('access_requests', 't.request_id'),
  classing_id: `EXISTS (SELECT FROM source_classings g WHERE g.id = t.classing_id AND ${isListed('g.source_id')})`,
  translation_id: `EXISTS (SELECT FROM translations o WHERE o.id = t.translation_id AND o.published_at IS NOT NULL
    AND (o.statement_id = :statement OR (o.statement_id IS NULL AND ${isListed('o.source_id')})))`,
  item_test_id: isPublished('item_tests', 't.item_test_id'),
}

export const REVIEWS: Carried = {
  table: 'reviews',
  key: ['id'],
  columns: columns(
    `id ${Object.keys(REVIEWED).join('? ')}? reviewer_id:person decision content_sha256? fingerprint? at:datetime`,
  ),
  // What was sent back, and why, is between those who work on it.
  public: `t.decision IN ('approve', 'show_as_interim') AND (${Object.entries(REVIEWED)
    .map(([column, which]) => `(t.${column} IS NOT NULL AND ${which})`)
    .join(' OR ')})`,
}

/** Each was published by a review. */
export const REQUEST_ACTS: Carried = {
  table: 'request_acts',
  key: ['id'],
  columns: columns(
    'id request_id kind day:date reference? deadline?:date basis? text? language? source_id? corrects_id? review_id? recorded_at:datetime published_at?:datetime',
  ),
  public: `t.published_at IS NOT NULL AND ${isPublished('access_requests', 't.request_id')}`,
  made: { person_id: IMPORTER },
}
