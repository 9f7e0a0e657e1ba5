/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  follow_ups: {
    never: 'removed',
    acts: 'follow-up',
    signed: true,
    says: { in: 'follow-up', columns: ['question', 'outcome', 'withdrawn_reason'] },
    shown: { thing: 'follow-up', when: 'published_at IS NOT NULL' },
  },
}
