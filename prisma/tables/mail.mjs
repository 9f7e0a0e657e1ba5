/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  mails: {
    rights: { add: true, change: ['began_at'], remove: true },
  },
}
