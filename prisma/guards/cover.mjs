/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
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
  },
}
