/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  search_words: {
    rights: { add: true },
  },
}
