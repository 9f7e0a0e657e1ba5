/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  lineage_links: {
    rights: {
      add: true,
      change: [
        'kind',
        'quote',
        'locator',
        'why',
        'why_language',
        'state',
        'version',
        'published_at',
        'withdrawn_at',
        'withdrawn_reason',
        'withdrawn_language',
      ],
    },
    never: 'removed',
    by: ['proposed_by_id'],
    acts: 'lineage-link',
    reviewed: {
      noun: 'lineage-link',
      key: 'link_id',
      of: 'links',
    },
    signed: true,
    covered: true,
    says: {
      in: 'lineage-link',
      statement: '(SELECT c.statement_id FROM commitments c WHERE c.id = x.commitment_id)',
      quotes: 'x.later_source_id',
      rests: { on: 'x.later_source_id' },
      columns: ['quote', 'locator', 'why', 'withdrawn_reason'],
    },
    shown: { thing: 'lineage-link', when: 'published_at IS NOT NULL' },
  },
  lineage_versions: {
    rights: {},
    never: 'changed',
    says: {
      in: 'lineage-link',
      by: 'link_id',
      part: 'number',
      quotes: '(SELECT l.later_source_id FROM lineage_links l WHERE l.id = x.link_id)',
      columns: ['quote', 'locator', 'why'],
    },
  },
  seen_clauses: {
    rights: {},
    never: 'changed',
  },
  seen_texts: {
    rights: {},
    never: 'changed',
  },
}
