/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  captures: {
    rights: {
      add: ['id', 'source_id', 'asked_by_id', 'asked_at', 'came_by', 'came_by_words'],
      change: ['ended_at', 'outcome', 'status'],
    },
    never: 'removed',
    by: ['asked_by_id'],
    signed: true,
    says: { in: 'source', by: 'source_id', columns: ['came_by_words'] },
    shown: {
      thing: 'capture',
      when: '(SELECT s.listed_at IS NOT NULL FROM sources s WHERE s.id = x.source_id)',
    },
  },
  hand_overs: {
    rights: {
      add: ['id', 'source_id', 'address', 'asked_by_id', 'asked_at'],
      change: ['status_address', 'found_address', 'ended_at', 'outcome', 'status', 'archived_url'],
    },
    never: 'removed',
    by: ['asked_by_id'],
    shown: {
      thing: 'hand-over',
      when: '(SELECT s.listed_at IS NOT NULL FROM sources s WHERE s.id = x.source_id)',
    },
  },
  snapshots: {
    // Words change by an erasing alone, and so do the bytes below.
    rights: { add: true, change: ['text', 'text_salt', 'shown', 'shown_by_id', 'shown_at'] },
    never: 'removed',
    by: ['shown_by_id'],
    shown: {
      thing: 'snapshot',
      when: '(SELECT s.listed_at IS NOT NULL FROM sources s WHERE s.id = x.source_id)',
    },
  },
  bytes_on_their_way: {
    rights: { add: true, change: ['since'], remove: true },
  },
  copy_words: {
    // The library's lists and what they come to are kept by triggers, which have the owner's rights.
    rights: {},
  },
  stored_bytes: {
    // Those that nothing points to go.
    rights: { add: true, change: ['bytes', 'erased_at'], remove: true },
  },
}
