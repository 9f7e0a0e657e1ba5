/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  note_items: {
    never: 'changed',
  },
  note_sources: {
    never: 'changed',
    signed: true,
    says: {
      in: 'note',
      by: 'note_id',
      part: 'number',
      quotes: 'x.source_id',
      columns: ['quote', 'locator', 'said_by', 'figure'],
    },
  },
  note_versions: {
    never: 'changed',
    says: {
      in: 'note',
      by: 'note_id',
      part: 'version',
      columns: [
        'body',
        'title',
        'bodies.en',
        'bodies.fr',
        'bodies.es',
        'bodies.ar',
        'titles.en',
        'titles.fr',
        'titles.es',
        'titles.ar',
      ],
    },
  },
  notes: {
    never: 'removed',
    by: ['author_id', 'resolved_by_id'],
    acts: 'note',
    reviewed: {
      noun: 'note',
      key: 'note_id',
      of: 'notes',
    },
    signed: true,
    covered: true,
    words: 'published_at',
    says: {
      in: 'note',
      columns: [
        'body',
        'title',
        'withdrawn_reason',
        'bodies.en',
        'bodies.fr',
        'bodies.es',
        'bodies.ar',
        'titles.en',
        'titles.fr',
        'titles.es',
        'titles.ar',
      ],
    },
    shown: { thing: 'note', when: 'published_at IS NOT NULL OR shown_at IS NOT NULL' },
  },
}
