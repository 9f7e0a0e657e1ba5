/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  added_renderings: {
    never: 'removed',
    by: ['added_by_id'],
    acts: 'rendering',
    shown: { thing: 'rendering', when: 'published_at IS NOT NULL' },
  },
  alignments: {
    never: 'removed',
    by: ['aligned_by_id'],
    reviewed: {
      noun: 'alignment',
      key: 'alignment_id',
      of: 'alignments',
    },
  },
  passages: {
    never: 'changed',
    words: true,
  },
  reanchorings: {
    never: 'changed',
    by: ['by_id'],
  },
  rendering_structures: {
    never: 'changed',
  },
  renderings: {
    never: 'changed',
  },
  variant_readings: {
    never: 'changed',
    words: true,
  },
  variants: {
    words: true,
  },
  statements: {
    shown: { thing: 'statement', when: 'true' },
  },
}
