/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  citations: {
    never: 'changed',
    signed: true,
    words: true,
  },
  elements: {
    never: 'changed',
    signed: true,
  },
  revisions: {
    never: 'removed',
    by: ['author_id', 'shown_as_interim_by_id'],
    signed: true,
    words: true,
  },
  search_logs: {
    never: 'changed',
    signed: true,
  },
}
