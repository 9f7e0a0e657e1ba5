/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  logged_search_items: {
    rights: { add: true },
    never: 'changed',
  },
  logged_searches: {
    rights: {
      add: true,
      change: ['state', 'published_at', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_language'],
    },
    never: 'removed',
    by: ['author_id'],
    acts: 'search-log',
    reviewed: {
      noun: 'search-log',
      key: 'search_id',
      of: 'searches',
      fingerprint: 'logged_search_sha256(x)',
      joins: 'LEFT JOIN commitments c ON c.id = x.commitment_id',
      reference: 'c.reference',
      words: 'x.place',
    },
    signed: true,
    says: {
      in: 'search-log',
      rests: { on: 'x.found_source_id' },
      columns: ['place', 'words', 'outcome', 'withdrawn_reason'],
    },
    shown: { thing: 'search-log', when: 'published_at IS NOT NULL OR shown_at IS NOT NULL' },
  },
}
