/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  item_tests: {
    rights: {
      add: true,
      change: ['state', 'published_at', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_language'],
    },
    never: 'removed',
    by: ['author_id'],
    acts: 'item-test',
    reviewed: {
      noun: 'item-test',
      key: 'item_test_id',
      of: 'item_tests',
      fingerprint: 'item_test_sha256(x)',
      joins: 'LEFT JOIN commitments c ON c.id = x.commitment_id',
      reference: 'c.reference',
      words: 'coalesce(x.says, left(x.reason, 140))',
      language: 'x.language',
    },
    signed: true,
    says: { in: 'item-test', columns: ['says', 'shown_by', 'reason', 'withdrawn_reason'] },
    shown: { thing: 'item-test', when: 'published_at IS NOT NULL' },
  },
  test_answers: {
    rights: { add: true },
    never: 'changed',
    signed: true,
    says: { in: 'revision', by: 'revision_id', part: 'position', columns: ['says'] },
  },
}
