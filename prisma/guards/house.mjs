/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  house_texts: {
    never: 'changed',
    by: ['author_id'],
    acts: 'house-text',
  },
}
