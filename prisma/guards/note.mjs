/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  note_items: {
    never: 'changed',
  },
  note_sources: {
    never: 'changed',
    signed: true,
  },
  note_versions: {
    never: 'changed',
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
  },
}
