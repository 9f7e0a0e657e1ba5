/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  arrivals: {
    never: 'changed',
  },
  arrived_acts: {
    never: 'changed',
  },
  event_links: {
    never: 'changed',
  },
  events: {
    never: 'changed',
  },
  signed_heads: {
    never: 'changed',
  },
  signing_keys: {
    never: 'changed',
  },
}
