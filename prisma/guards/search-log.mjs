/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  logged_search_items: {
    never: 'changed',
  },
  logged_searches: {
    never: 'removed',
    by: ['author_id'],
    acts: 'search-log',
    reviewed: {
      noun: 'search-log',
      key: 'search_id',
      of: 'searches',
    },
    signed: true,
  },
}
