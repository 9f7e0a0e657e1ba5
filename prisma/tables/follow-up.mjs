/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  follow_ups: {
    rights: {
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
    never: 'removed',
    acts: 'follow-up',
    signed: true,
    says: { in: 'follow-up', columns: ['question', 'outcome', 'withdrawn_reason'] },
    shown: { thing: 'follow-up', when: 'published_at IS NOT NULL' },
  },
}
