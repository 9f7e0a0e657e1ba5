/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  review_comments: {
    never: 'removed',
    by: ['answered_by_id', 'settled_by_id'],
  },
  reviews: {
    never: 'changed',
    signed: true,
    // In what is reviewed.
    says: { columns: ['reason'] },
  },
}
