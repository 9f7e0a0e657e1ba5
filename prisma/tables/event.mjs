/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  arrivals: {
    rights: {},
    never: 'changed',
  },
  arrived_acts: {
    rights: {},
    never: 'changed',
  },
  event_links: {
    rights: {},
    never: 'changed',
  },
  events: {
    rights: { add: true },
    never: 'changed',
  },
  signed_heads: {
    rights: { add: true },
    never: 'changed',
  },
  signing_keys: {
    rights: { add: true },
    never: 'changed',
  },
  acts: {
    rights: {},
  },
}
