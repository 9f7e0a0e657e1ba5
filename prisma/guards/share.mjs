/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  share_links: {
    by: ['created_by_id'],
  },
}
