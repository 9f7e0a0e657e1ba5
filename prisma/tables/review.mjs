/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  review_comments: {
    rights: { add: true, change: ['answer', 'answered_by_id', 'answered_at', 'settled_by_id', 'settled_at'] },
    never: 'removed',
    by: ['answered_by_id', 'settled_by_id'],
  },
  reviews: {
    rights: { add: true },
    never: 'changed',
    signed: true,
    // In what is reviewed.
    says: { columns: ['reason'] },
  },
  under_review: {
    rights: {},
  },
}
