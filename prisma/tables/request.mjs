/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  access_requests: {
    rights: {
      add: true,
      change: ['authority', 'party', 'language', 'asked', 'regime', 'version', 'updated_at', 'published_at'],
    },
    never: 'removed',
    by: ['author_id'],
    acts: 'request',
    signed: true,
    covered: true,
    says: { in: 'request', key: 'request_id', columns: ['authority', 'asked'] },
    shown: { thing: 'request', when: 'published_at IS NOT NULL' },
  },
  request_acts: {
    rights: { add: true, change: ['published_at', 'review_id'] },
    never: 'removed',
    by: ['person_id'],
    signed: true,
    says: {
      in: 'request',
      by: 'request_id',
      rests: { on: 'x.source_id' },
      columns: ['reference', 'basis', 'text'],
    },
  },
  access_request_items: {
    rights: { add: true, remove: true },
  },
}
