/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  translations: {
    rights: {
      add: true,
      change: ['state', 'published_at', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_language'],
    },
    never: 'removed',
    by: ['author_id'],
    acts: 'translation',
    reviewed: {
      noun: 'translation',
      key: 'translation_id',
      of: 'translations',
      fingerprint: 'translation_sha256(x)',
      joins: 'LEFT JOIN commitments c ON c.id = x.commitment_id',
      reference: 'coalesce(c.reference, x.source_id)',
      words: 'left(x.text, 140)',
      language: 'x.language',
    },
    signed: true,
    says: {
      in: 'translation',
      rests: [
        { on: 'x.source_id' },
        {
          through: 'JOIN revisions r ON r.line_id = x.line_id JOIN citations c ON c.revision_id = r.id',
          on: 'c.source_id',
          tied: { by: 'c', in: 'revision', id: 'r.id' },
        },
      ],
      columns: ['text', 'withdrawn_reason'],
    },
    shown: { thing: 'translation', when: 'published_at IS NOT NULL OR shown_at IS NOT NULL' },
  },
}
