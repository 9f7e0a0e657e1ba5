/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  citations: {
    never: 'changed',
    signed: true,
    words: true,
    says: {
      in: 'revision',
      by: 'revision_id',
      part: 'number',
      quotes: 'x.source_id',
      columns: ['quote', 'shows', 'locator', 'figure', 'quote_explained'],
    },
  },
  elements: {
    never: 'changed',
    signed: true,
    says: { in: 'revision', by: 'revision_id', part: 'position', columns: ['name'] },
  },
  revisions: {
    never: 'removed',
    by: ['author_id', 'shown_as_interim_by_id'],
    signed: true,
    words: true,
    says: {
      in: 'revision',
      key: 'revision_id',
      columns: ['rationale', 'in_short', 'in_short_whole', 'correction_reason'],
    },
    shown: { thing: 'revision', when: 'final_at IS NOT NULL OR shown_as_interim_at IS NOT NULL' },
  },
  search_logs: {
    never: 'changed',
    signed: true,
    says: { in: 'revision', by: 'revision_id', part: 'position', columns: ['place'] },
  },
}
