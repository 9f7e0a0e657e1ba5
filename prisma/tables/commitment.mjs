/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  commitments: {
    rights: {
      add: true,
      change: [
        'title',
        'title_language',
        'force',
        'area_key',
        'why_this_force',
        'names_nobody',
        'followed',
        'state',
        'version',
        'published_at',
        'withdrawn_at',
        'withdrawn_reason',
        'withdrawn_language',
      ],
    },
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
    // Kept by a trigger, as an address is accepted.
    rights: {},
    never: 'changed',
  },
  mark_versions: {
    rights: { add: true },
    never: 'changed',
    says: { in: 'commitment', by: 'commitment_id', part: 'number', columns: ['title', 'why_this_force'] },
  },
  mark_withdrawals: {
    rights: {
      add: true,
      change: ['state', 'published_at', 'withdrawn_at', 'withdrawn_reason', 'withdrawn_language'],
    },
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
    rights: {},
    never: 'changed',
  },
  areas: {
    rights: { add: true },
  },
  bearings: {
    rights: { add: true },
  },
  responsible_bodies: {
    rights: { add: true, remove: true },
  },
}
