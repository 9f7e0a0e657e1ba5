/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  added_renderings: {
    rights: { add: true, change: ['published_at'] },
    never: 'removed',
    by: ['added_by_id'],
    acts: 'rendering',
    shown: { thing: 'rendering', when: 'published_at IS NOT NULL' },
  },
  alignments: {
    rights: {
      add: true,
      change: [
        'state',
        'version',
        'submitted_at',
        'content_sha256',
        'published_at',
        'withdrawn_at',
        'withdrawn_reason',
        'withdrawn_language',
      ],
    },
    never: 'removed',
    by: ['aligned_by_id'],
    reviewed: {
      noun: 'alignment',
      key: 'alignment_id',
      of: 'alignments',
      fingerprint: 'x.content_sha256',
      object: { type: 'rendering', id: 'x.added_id' },
      // Whoever added the other text has a hand in how its clauses are set beside ours.
      people: 'x.aligned_by_id, r.added_by_id',
      version: 'x.version',
      submitted: 'x.submitted_at',
      joins: 'JOIN added_renderings r ON r.id = x.added_id',
      statement: 'r.statement_id',
      words: "concat_ws(', ', r.publisher, r.label)",
    },
  },
  passages: {
    rights: { add: true },
    never: 'changed',
    words: true,
  },
  reanchorings: {
    rights: { add: true },
    never: 'changed',
    by: ['by_id'],
  },
  rendering_structures: {
    rights: { add: true },
    never: 'changed',
  },
  renderings: {
    rights: { add: true },
    never: 'changed',
  },
  variant_readings: {
    rights: {},
    never: 'changed',
    words: true,
  },
  variants: {
    rights: {},
    words: true,
  },
  statements: {
    rights: { add: true, change: ['slug'] },
    shown: { thing: 'statement', when: 'true' },
  },
  aligned_clauses: {
    rights: { add: true, remove: true },
  },
  given_slugs: {
    // Made by the database with each address.
    rights: {},
  },
  parties: {
    rights: { add: true },
  },
}
