// What the application's role may do in the database. Everything else stays with the owner.
import { withConnection } from './postgres-client.mjs'

/**
 * What the application may do to a table beside reading it. What is once written is a record, and others rely on it: a column that no
 * verb of ours changes cannot be changed. Triggers in the database hold the same for every role; this is the second lock.
 *
 * @typedef {{ read?: boolean, add?: boolean | readonly string[], change?: readonly string[], remove?: boolean }} Rights
 *   `read` unless it says no; `add` rows, with any column or with these; `change` these columns; `remove` rows. TRUNCATE is granted nowhere.
 */

const WRITTEN_ONCE = { add: true }
const READ_ONLY = {}

/** Where our tables are, and those of the library that keeps jobs: what it makes for each kind of job is reached through its table `job`. */
export const SCHEMAS = ['public', 'pgboss']

/** A table's name as it stands here: those of the library with their schema. */
export const nameOf = (/** @type {string} */ schema, /** @type {string} */ table) =>
  schema === 'public' ? table : `${schema}.${table}`

/** Every table and view there is, by name: one that is not here is out of the application's reach, and a test says so. */
const RIGHTS = {
  access_request_items: { add: true, remove: true },
  access_requests: {
    add: true,
    change: ['authority', 'party', 'language', 'asked', 'regime', 'version', 'updated_at', 'published_at'],
  },
  // Made by a trigger with each act.
  act_proofs: READ_ONLY,
  acting_secret: { read: false },
  acts: READ_ONLY,
  added_renderings: { add: true, change: ['published_at'] },
  aligned_clauses: { add: true, remove: true },
  alignments: {
    add: true,
    change: [
      'state',
      'version',
      'submitted_at',
      'content_sha256',
      'published_at',
      'withdrawn_at',
      'withdrawn_reason',
      'withdrawn_language',
    ],
  },
  areas: WRITTEN_ONCE,
  arrivals: READ_ONLY,
  arrived_acts: READ_ONLY,
  bearings: WRITTEN_ONCE,
  bringings: {
    add: true,
    change: [
      'content',
      'content_sha256',
      'state',
      'version',
      'submitted_at',
      'updated_at',
      'withdrawn_at',
      'withdrawn_reason',
      'withdrawn_language',
    ],
  },
  // They go with the draft that they were brought for.
  brought_documents: { add: true, remove: true },
  citations: WRITTEN_ONCE,
  bytes_on_their_way: { add: true, change: ['since'], remove: true },
  captures: {
    add: ['id', 'source_id', 'asked_by_id', 'asked_at', 'came_by', 'came_by_words'],
    change: ['ended_at', 'outcome', 'status'],
  },
  coding_drafts: { add: true, change: ['content', 'version', 'updated_at'], remove: true },
  coding_requests: {
    add: true,
    // state_since is the database's own, with the state.
    change: [
      'coder_id',
      'taken_at',
      'state',
      'state_since',
      'outcome',
      'reason',
      'decided_by_id',
      'decided_at',
    ],
  },
  commitments: {
    add: true,
    change: [
      'title',
      'title_language',
      'force',
      'area_key',
      'why_this_force',
      'names_nobody',
      'followed',
      'state',
      'version',
      'published_at',
      'withdrawn_at',
      'withdrawn_reason',
      'withdrawn_language',
    ],
  },
  cover_choices: WRITTEN_ONCE,
  covered_places: WRITTEN_ONCE,
  // Words of them go by an erasing alone.
  covered_texts: { add: true, change: ['text', 'salt'] },
  // As a line: those that are over are locked before they are removed.
  counted_tries: { add: true, change: ['until'], remove: true },
  // Counted anew by each decision.
  decided_suggestions: { add: true, remove: true },
  drafts: { add: true, change: ['begun_from', 'content', 'version', 'updated_at'], remove: true },
  elements: WRITTEN_ONCE,
  event_links: READ_ONLY,
  events: WRITTEN_ONCE,
  follow_ups: {
    add: true,
    change: [
      'due_on',
      'anchor_day',
      'assignee_id',
      'published_at',
      'completed_at',
      'completed_by_id',
      'outcome',
      'outcome_revision_id',
      'outcome_note_id',
      'reason_language',
      'withdrawn_at',
      'withdrawn_reason',
      'version',
      'updated_at',
    ],
  },
  // Kept by a trigger, as an address is accepted.
  forces_said: READ_ONLY,
  former_addresses: READ_ONLY,
  // Made by the database with each address.
  given_slugs: READ_ONLY,
  guest_comments: WRITTEN_ONCE,
  hand_overs: {
    add: ['id', 'source_id', 'address', 'asked_by_id', 'asked_at'],
    change: ['status_address', 'found_address', 'ended_at', 'outcome', 'status', 'archived_url'],
  },
  house_texts: WRITTEN_ONCE,
  // They are used in suivi_follow_invitation alone.
  invitations: { add: true, change: ['revoked_at'] },
  item_tests: {
    add: true,
    change: ['state', 'published_at', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_language'],
  },
  kept_revisions: READ_ONLY,
  // The library's lists and what they come to are kept by triggers, which have the owner's rights.
  copy_words: READ_ONLY,
  library_entries: READ_ONLY,
  library_tallies: READ_ONLY,
  lineage_links: {
    add: true,
    change: [
      'kind',
      'quote',
      'locator',
      'why',
      'why_language',
      'state',
      'version',
      'published_at',
      'withdrawn_at',
      'withdrawn_reason',
      'withdrawn_language',
    ],
  },
  lineage_versions: READ_ONLY,
  // A line is locked by whoever decides on it, and locking asks for the right to change something of it: it never changes.
  lead_items: { add: true, remove: true },
  leads: {
    add: true,
    change: ['taken_by_id', 'taken_at', 'let_go_by_id', 'let_go_at', 'source_id'],
    remove: true,
  },
  link_checks: {
    add: ['source_id', 'address', 'host', 'next_at'],
    change: [
      'address',
      'host',
      'outcome',
      'moved_to',
      'since',
      'fault',
      'status',
      'checked_at',
      'checks',
      'reached_at',
      'failures',
      'missing_since',
      'unresolved_since',
      'next_at',
    ],
  },
  link_hosts: { add: true, change: ['failures', 'rests_until'], remove: true },
  lines: { add: true, change: ['party'] },
  logged_searches: {
    add: true,
    change: ['state', 'published_at', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_language'],
  },
  logged_search_items: WRITTEN_ONCE,
  mark_versions: WRITTEN_ONCE,
  mark_withdrawals: {
    add: true,
    change: ['state', 'published_at', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_language'],
  },
  mails: { add: true, change: ['began_at'], remove: true },
  note_items: WRITTEN_ONCE,
  note_sources: WRITTEN_ONCE,
  note_versions: READ_ONLY,
  notice_choices: { add: true, change: ['rhythm'], remove: true },
  // Counted by triggers, which have the owner's rights.
  notice_counts: READ_ONLY,
  notice_letters: { add: true, change: ['language', 'told', 'next_at'], remove: true },
  notices: {
    add: [
      'person_id',
      'kind',
      'object_type',
      'object_id',
      'statement_id',
      'commitment_id',
      'by_id',
      'position',
      'day',
      'at',
    ],
    change: ['read_at'],
    remove: true,
  },
  notes: {
    add: true,
    change: [
      'body',
      'language',
      'visibility',
      'version',
      'state',
      'submitted_at',
      'published_at',
      'withdrawn_at',
      'withdrawn_reason',
      'withdrawn_language',
      'resolved_at',
      'resolved_by_id',
      'is_sic',
      'title',
      'titles',
      'bodies',
      'checked_up_to',
    ],
  },
  // How items stand is kept in the same way.
  moved_parts: READ_ONLY,
  moved_sources: READ_ONLY,
  parties: WRITTEN_ONCE,
  party_forces: READ_ONLY,
  passages: WRITTEN_ONCE,
  password_proofs: { read: false },
  people: {
    add: ['id', 'kind', 'public_name', 'email', 'roles', 'created_at', 'shortcuts', 'tours_seen'],
    change: ['public_name', 'roles', 'disabled_at', 'last_signed_in_at', 'shortcuts', 'tours_seen'],
  },
  personal_tokens: { add: true, change: ['last_used_on', 'revoked_at'] },
  presences: { add: true, change: ['seen_at'], remove: true },
  // What is proposed of another text takes the place of what was.
  program_proposals: {
    add: true,
    change: ['state', 'fault', 'text_sha256', 'program', 'proposals', 'asked_at'],
    remove: true,
  },
  published_acts: READ_ONLY,
  reader_messages: {
    add: true,
    change: [
      'contact',
      'state',
      'version',
      'taken_by_id',
      'taken_at',
      'sent_back_reason',
      'outcome',
      'matter',
      'reason',
      'answer_language',
      'shows_words',
      'excerpt',
      'led_to_revision_id',
      'led_to_source_id',
      'led_to_note_id',
      'led_to_variant',
      'led_to_item_id',
      'duplicate_of_id',
      'proposed_by_id',
      'proposed_at',
      'closed_by_id',
      'closed_at',
      'confirmed_by',
      'confirmed_by_id',
      'confirmed_at',
      'reply_withdrawn_by_id',
      'reply_withdrawn_at',
    ],
  },
  reanchorings: WRITTEN_ONCE,
  rendering_structures: WRITTEN_ONCE,
  renderings: WRITTEN_ONCE,
  request_acts: { add: true, change: ['published_at', 'review_id'] },
  responsible_bodies: { add: true, remove: true },
  review_comments: {
    add: true,
    change: ['answer', 'answered_by_id', 'answered_at', 'settled_by_id', 'settled_at'],
  },
  reviews: WRITTEN_ONCE,
  revisions: {
    add: true,
    change: ['state', 'final_at', 'shown_as_interim_at', 'shown_as_interim_by_id'],
  },
  search_logs: WRITTEN_ONCE,
  search_words: WRITTEN_ONCE,
  second_codings: WRITTEN_ONCE,
  // They begin in suivi_sign_in and suivi_follow_invitation alone.
  sessions: { change: ['last_seen_at', 'revoked_at'] },
  seen_clauses: READ_ONLY,
  seen_texts: READ_ONLY,
  sender_keys: { add: true, remove: true },
  sent_forms: WRITTEN_ONCE,
  share_links: { add: true, change: ['revoked_at', 'opened_count', 'last_opened_at'] },
  shared_secrets: READ_ONLY,
  signed_heads: WRITTEN_ONCE,
  signing_keys: WRITTEN_ONCE,
  // Words change by an erasing alone, and so do the bytes below.
  snapshots: { add: true, change: ['text', 'text_salt', 'shown', 'shown_by_id', 'shown_at'] },
  source_classings: WRITTEN_ONCE,
  source_uses: READ_ONLY,
  sources: {
    add: [
      'id',
      'number',
      'url',
      'canonical_url',
      'file_sha256',
      'title',
      'title_basis',
      'publisher',
      'author',
      'date',
      'language',
      'type',
      'summary',
      'core',
      'seen',
      'added_by_id',
      'created_at',
    ],
    // What somebody said of it, once a second person accepted it.
    change: [
      'url',
      'canonical_url',
      'title',
      'title_basis',
      'publisher',
      'author',
      'date',
      'language',
      'type',
      'summary',
      'primary',
      'on_behalf_of',
      'independence_group',
      'origin_for',
      'reliability',
      'credibility',
      'same_as_id',
      'seen',
      'opened_at',
      'listed_at',
      'listed_by_id',
    ],
  },
  // As a line: locked, and never changed.
  standing_parts: READ_ONLY,
  statements: { add: true, change: ['slug'] },
  // Those that nothing points to go.
  stored_bytes: { add: true, change: ['bytes', 'erased_at'], remove: true },
  test_answers: WRITTEN_ONCE,
  told_up_to: { change: ['position'] },
  subscriptions: {
    add: true,
    change: [
      'how',
      'language',
      'asked_how',
      'asked_language',
      'asked_at',
      'confirm_hash',
      'confirmed_at',
      'told_up_to',
      'next_at',
    ],
    remove: true,
  },
  translations: {
    add: true,
    change: ['state', 'published_at', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_language'],
  },
  under_review: READ_ONLY,
  variant_readings: READ_ONLY,
  variants: READ_ONLY,
  watch_entries: { add: true, change: ['seen_at'], remove: true },
  watch_statements: { add: true, remove: true },
  watchers: { add: true, remove: true },
  watches: {
    add: true,
    change: [
      'kind',
      'name',
      'language',
      'every_hours',
      'stopped_at',
      'asked_at',
      'read_at',
      'outcome',
      'fault',
      'status',
      'moved_to',
      'failures',
      'entries',
      'fresh',
      'known_url',
      'etag',
      'last_modified',
      'next_at',
    ],
  },
  webhook_deliveries: {
    add: true,
    change: ['state', 'tries', 'tried_at', 'status', 'fault'],
    remove: true,
  },
  webhooks: {
    add: true,
    change: [
      'address',
      'secret_made_at',
      'secret_hash',
      'told_up_to',
      'failing_since',
      'rests_until',
      'off_at',
      'off_why',
      'removed_at',
    ],
  },
  withheld_places: { add: true, change: ['salt'] },
  withholdings: { add: true, change: ['lifted_by_id', 'lifted_at', 'erased_by_id', 'erased_at'] },
  _prisma_migrations: READ_ONLY,
  'pgboss.archive': READ_ONLY,
  'pgboss.job': {
    add: true,
    change: [
      'state',
      'expire_in',
      'retry_limit',
      'retry_count',
      'start_after',
      'started_on',
      'completed_on',
      'output',
    ],
    remove: true,
  },
  'pgboss.queue': READ_ONLY,
  'pgboss.schedule': READ_ONLY,
  'pgboss.subscription': READ_ONLY,
  'pgboss.version': READ_ONLY,
}

export const GRANTED_TABLES = Object.keys(RIGHTS)

/** The rights of the application's role on a table; none where the table is not known here. */
export function applicationRights(table) {
  const { read = true, add = false, change = [], remove = false } = RIGHTS[table] ?? { read: false }
  return { read, add, change, remove }
}

/**
 * Grants the application's role its rights on every table that is known here and on every sequence, and takes away any other. What is not known
 * stays as it is: it may be a newer version's, or somebody else's. To be run after each migration: a new table is out of the application's reach
 * until then.
 * @param {string} ownerUrl the owner's address of the database
 * @param {string} appRole the name of the application's role
 */
export async function grantApplicationRole(ownerUrl, appRole) {
  await withConnection(ownerUrl, async (client) => {
    const role = client.escapeIdentifier(appRole)
    const { rows } = await client.query(
      `SELECT n.nspname AS schema, c.relname AS table, c.relkind = 'S' AS sequence
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(c.relowner, 'USAGE')
        ORDER BY n.nspname, c.relname`,
      [SCHEMAS],
    )
    const schemas = [
      'public',
      ...new Set(rows.map(({ schema }) => schema).filter((name) => name !== 'public')),
    ]
    const known = rows.filter(({ schema, table, sequence }) => sequence || nameOf(schema, table) in RIGHTS)
    const grants = known.map(({ schema, table, sequence }) => {
      const name = nameOf(schema, table)
      const object = `${sequence ? 'SEQUENCE' : 'TABLE'} ${schema}.${client.escapeIdentifier(table)}`
      const rights = sequence ? ['USAGE', 'SELECT'] : privileges(client, name)
      const grant = rights.length > 0 ? `GRANT ${rights.join(', ')} ON ${object} TO ${role};` : ''
      return `REVOKE ALL ON ${object} FROM ${role}; ${grant}`
    })
    // In one transaction: a running application is at no moment without its rights.
    await client.query(
      ['BEGIN;', `GRANT USAGE ON SCHEMA ${schemas.join(', ')} TO ${role};`, ...grants, 'COMMIT;'].join('\n'),
    )
  })
}

/** The rights on a table as PostgreSQL names them. */
function privileges(client, table) {
  const { read, add, change, remove } = applicationRights(table)
  const on = (columns) => `(${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`
  return [
    ...(read ? ['SELECT'] : []),
    ...(add === true ? ['INSERT'] : add ? [`INSERT ${on(add)}`] : []),
    ...(change.length > 0 ? [`UPDATE ${on(change)}`] : []),
    ...(remove ? ['DELETE'] : []),
  ]
}
