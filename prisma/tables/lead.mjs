/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  leads: {
    rights: {
      add: true,
      change: ['taken_by_id', 'taken_at', 'let_go_by_id', 'let_go_at', 'source_id'],
      remove: true,
    },
    by: ['taken_by_id', 'let_go_by_id'],
  },
  watches: {
    rights: {
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
    by: ['added_by_id'],
  },
  lead_items: {
    // A line is locked by whoever decides on it, and locking asks for the right to change something of it: it never changes.
    rights: { add: true, remove: true },
  },
  watch_entries: {
    rights: { add: true, change: ['seen_at'], remove: true },
  },
  watch_statements: {
    rights: { add: true, remove: true },
  },
}
