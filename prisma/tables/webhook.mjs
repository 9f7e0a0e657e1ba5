/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  webhooks: {
    by: ['added_by_id'],
  },
}
