/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  source_classings: {
    never: 'changed',
    by: ['person_id'],
    signed: true,
  },
  sources: {
    never: 'removed',
    by: ['added_by_id', 'listed_by_id'],
    acts: 'source',
    signed: true,
    covered: true,
    words: 'listed_at',
  },
}
