/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  citations: {
    rights: { add: true },
    never: 'changed',
    signed: true,
    words: true,
    says: {
      in: 'revision',
      by: 'revision_id',
      part: 'number',
      quotes: 'x.source_id',
      rests: { on: 'x.source_id' },
      columns: ['quote', 'shows', 'locator', 'figure', 'quote_explained'],
    },
  },
  elements: {
    rights: { add: true },
    never: 'changed',
    signed: true,
    says: { in: 'revision', by: 'revision_id', part: 'position', columns: ['name'] },
  },
  revisions: {
    rights: { add: true, change: ['state', 'final_at', 'shown_as_interim_at', 'shown_as_interim_by_id'] },
    never: 'removed',
    by: ['author_id', 'shown_as_interim_by_id'],
    signed: true,
    words: true,
    says: {
      in: 'revision',
      key: 'revision_id',
      statement:
        '(SELECT c.statement_id FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE l.id = x.line_id)',
      columns: ['rationale', 'in_short', 'in_short_whole', 'correction_reason'],
    },
    shown: { thing: 'revision', when: 'final_at IS NOT NULL OR shown_as_interim_at IS NOT NULL' },
  },
  search_logs: {
    rights: { add: true },
    never: 'changed',
    signed: true,
    says: { in: 'revision', by: 'revision_id', part: 'position', columns: ['place'] },
  },
  drafts: {
    rights: { add: true, change: ['begun_from', 'content', 'version', 'updated_at'], remove: true },
  },
  lines: {
    rights: { add: true, change: ['party'] },
  },
  moved_parts: {
    // How items stand is kept in the same way.
    rights: {},
  },
  published_acts: {
    rights: {},
  },
  standing_parts: {
    // As a line: locked, and never changed.
    rights: {},
  },
}
