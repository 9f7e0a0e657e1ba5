/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  access_requests: {
    never: 'removed',
    by: ['author_id'],
    acts: 'request',
    signed: true,
    covered: true,
  },
  request_acts: {
    never: 'removed',
    by: ['person_id'],
    signed: true,
  },
}
