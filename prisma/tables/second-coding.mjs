/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  coding_drafts: {
    rights: { add: true, change: ['content', 'version', 'updated_at'], remove: true },
    by: ['person_id'],
  },
  coding_requests: {
    rights: {
      add: true,
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
    never: 'removed',
    by: ['asked_by_id', 'decided_by_id'],
  },
  second_codings: {
    rights: { add: true },
    never: 'changed',
    by: ['coder_id'],
  },
  kept_revisions: {
    rights: {},
  },
}
