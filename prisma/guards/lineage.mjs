/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  lineage_links: {
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
  },
  lineage_versions: {
    never: 'changed',
  },
  seen_clauses: {
    never: 'changed',
  },
  seen_texts: {
    never: 'changed',
  },
}
