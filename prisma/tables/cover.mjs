/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  cover_choices: {
    never: 'changed',
    by: ['decided_by_id'],
  },
  covered_places: {
    never: 'changed',
  },
  covered_texts: {
    never: 'removed',
  },
  withheld_places: {
    never: 'removed',
  },
  withholdings: {
    never: 'removed',
    by: ['decided_by_id', 'lifted_by_id', 'erased_by_id'],
    acts: 'withholding',
    shown: {
      thing: 'withholding',
      when: '(SELECT s.listed_at IS NOT NULL FROM sources s WHERE s.id = x.source_id)',
    },
  },
}
