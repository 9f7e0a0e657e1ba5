/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  commitments: {
    never: 'removed',
    acts: 'commitment',
    reviewed: {
      noun: 'commitment',
      key: 'commitment_id',
      of: 'marks',
    },
    signed: true,
    covered: true,
    words: 'published_at',
    says: { in: 'commitment', columns: ['title', 'why_this_force', 'withdrawn_reason'] },
    shown: { thing: 'commitment', when: 'published_at IS NOT NULL' },
  },
  forces_said: {
    never: 'changed',
  },
  mark_versions: {
    never: 'changed',
    says: { in: 'commitment', by: 'commitment_id', part: 'number', columns: ['title', 'why_this_force'] },
  },
  mark_withdrawals: {
    never: 'removed',
    by: ['proposed_by_id'],
    signed: true,
    reviewed: {
      noun: 'withdrawal',
      key: 'withdrawal_id',
      of: 'withdrawals',
      told: 'withdrew',
      arrives: false,
    },
    says: { in: 'commitment', by: 'commitment_id', columns: ['reason', 'withdrawn_reason'] },
  },
  party_forces: {
    never: 'changed',
  },
}
