/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  translations: {
    never: 'removed',
    by: ['author_id'],
    acts: 'translation',
    reviewed: {
      noun: 'translation',
      key: 'translation_id',
      of: 'translations',
    },
    signed: true,
  },
}
