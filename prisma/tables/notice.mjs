/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  notice_choices: {
    rights: { add: true, change: ['rhythm'], remove: true },
    by: ['person_id'],
  },
  notice_letters: {
    rights: { add: true, change: ['language', 'told', 'next_at'], remove: true },
    by: ['person_id'],
  },
  watchers: {
    rights: { add: true, remove: true },
    by: ['person_id'],
  },
  notice_counts: {
    // Counted by triggers, which have the owner's rights.
    rights: {},
  },
  notices: {
    rights: {
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
  },
  told_up_to: {
    rights: { change: ['position'] },
  },
}
