/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  share_links: {
    rights: { add: true, change: ['revoked_at', 'opened_count', 'last_opened_at'] },
    by: ['created_by_id'],
  },
  guest_comments: {
    rights: { add: true },
  },
}
