/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  share_links: {
    by: ['created_by_id'],
  },
}
