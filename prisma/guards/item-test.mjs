/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  item_tests: {
    never: 'removed',
    by: ['author_id'],
    acts: 'item-test',
    reviewed: {
      noun: 'item-test',
      key: 'item_test_id',
      of: 'item_tests',
    },
    signed: true,
  },
  test_answers: {
    never: 'changed',
    signed: true,
  },
}
