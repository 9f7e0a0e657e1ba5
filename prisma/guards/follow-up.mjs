/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  follow_ups: {
    never: 'removed',
    acts: 'follow-up',
    signed: true,
  },
}
