/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  cover_choices: {
    rights: { add: true },
    never: 'changed',
    by: ['decided_by_id'],
  },
  covered_places: {
    rights: { add: true },
    never: 'changed',
  },
  covered_texts: {
    // Words of them go by an erasing alone.
    rights: { add: true, change: ['text', 'salt'] },
    never: 'removed',
  },
  withheld_places: {
    rights: { add: true, change: ['salt'] },
    never: 'removed',
  },
  withholdings: {
    rights: { add: true, change: ['lifted_by_id', 'lifted_at', 'erased_by_id', 'erased_at'] },
    never: 'removed',
    by: ['decided_by_id', 'lifted_by_id', 'erased_by_id'],
    acts: 'withholding',
    shown: {
      thing: 'withholding',
      when: '(SELECT s.listed_at IS NOT NULL FROM sources s WHERE s.id = x.source_id)',
    },
  },
}
