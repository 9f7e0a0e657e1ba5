/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  house_texts: {
    never: 'changed',
    by: ['author_id'],
    acts: 'house-text',
  },
}
