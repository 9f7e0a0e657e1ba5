/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  captures: {
    never: 'removed',
    by: ['asked_by_id'],
    signed: true,
  },
  hand_overs: {
    never: 'removed',
    by: ['asked_by_id'],
  },
  snapshots: {
    never: 'removed',
    by: ['shown_by_id'],
  },
}
