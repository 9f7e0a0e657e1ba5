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
      fingerprint: 'lineage_content_sha256(x)',
      version: 'x.version',
      submitted: '(SELECT max(v.submitted_at) FROM lineage_versions v WHERE v.link_id = x.id)',
      joins: `JOIN commitments c ON c.id = x.commitment_id
    LEFT JOIN sources s ON s.id = x.later_source_id
    LEFT JOIN commitments k ON k.id = x.later_commitment_id`,
      statement: 'c.statement_id',
      reference: 'c.reference',
      words: 'coalesce(s.title, k.title)',
      language: 'coalesce(s.language, k.title_language)',
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
