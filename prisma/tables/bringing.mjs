/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  bringings: {
    never: 'removed',
    by: ['bringer_id'],
    reviewed: { noun: 'bringing', key: 'bringing_id', of: 'bringings', draft: true },
  },
}
