/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  bringings: {
    never: 'removed',
    by: ['bringer_id'],
  },
}
