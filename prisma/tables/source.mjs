/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  source_classings: {
    never: 'changed',
    by: ['person_id'],
    signed: true,
    says: {
      in: 'source',
      by: 'source_id',
      key: 'classing_id',
      columns: [
        'reason',
        'before.title',
        'before.publisher',
        'before.author',
        'before.summary',
        'after.title',
        'after.publisher',
        'after.author',
        'after.summary',
      ],
    },
  },
  sources: {
    never: 'removed',
    by: ['added_by_id', 'listed_by_id'],
    acts: 'source',
    signed: true,
    covered: true,
    words: 'listed_at',
    says: { in: 'source', columns: ['title', 'publisher', 'author', 'summary', 'note'] },
    shown: { thing: 'source', when: 'listed_at IS NOT NULL' },
  },
}
