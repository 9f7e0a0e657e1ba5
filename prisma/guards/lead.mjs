/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  leads: {
    by: ['taken_by_id', 'let_go_by_id'],
  },
  watches: {
    by: ['added_by_id'],
  },
}
