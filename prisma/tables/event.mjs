/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
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
