/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  access_requests: {
    never: 'removed',
    by: ['author_id'],
    acts: 'request',
    signed: true,
    covered: true,
    says: { in: 'request', key: 'request_id', columns: ['authority', 'asked'] },
    shown: { thing: 'request', when: 'published_at IS NOT NULL' },
  },
  request_acts: {
    never: 'removed',
    by: ['person_id'],
    signed: true,
    says: { in: 'request', by: 'request_id', columns: ['reference', 'basis', 'text'] },
  },
}
