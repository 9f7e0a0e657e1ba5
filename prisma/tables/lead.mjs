/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  leads: {
    by: ['taken_by_id', 'let_go_by_id'],
  },
  watches: {
    by: ['added_by_id'],
  },
}
