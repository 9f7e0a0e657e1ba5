/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
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
  },
  forces_said: {
    never: 'changed',
  },
  mark_versions: {
    never: 'changed',
  },
  mark_withdrawals: {
    never: 'removed',
    by: ['proposed_by_id'],
    signed: true,
  },
  party_forces: {
    never: 'changed',
  },
}
