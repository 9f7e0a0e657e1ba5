/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  review_comments: {
    never: 'removed',
    by: ['answered_by_id', 'settled_by_id'],
  },
  reviews: {
    never: 'changed',
    signed: true,
  },
}
