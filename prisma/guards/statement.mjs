/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  added_renderings: {
    never: 'removed',
    by: ['added_by_id'],
    acts: 'rendering',
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
}
