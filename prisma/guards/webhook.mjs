/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  webhooks: {
    by: ['added_by_id'],
  },
}
