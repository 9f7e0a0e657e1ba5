/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  house_texts: {
    rights: { add: true },
    never: 'changed',
    by: ['author_id'],
    acts: 'house-text',
  },
}
