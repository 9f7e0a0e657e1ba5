/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  act_proofs: {
    // Made by a trigger with each act.
    rights: {},
    never: 'changed',
  },
  invitations: {
    // They are used in suivi_follow_invitation alone.
    rights: { add: true, change: ['revoked_at'] },
    by: ['invited_by_id'],
  },
  personal_tokens: {
    rights: { add: true, change: ['last_used_on', 'revoked_at'] },
    by: ['person_id'],
  },
  presences: {
    rights: { add: true, change: ['seen_at'], remove: true },
    by: ['person_id'],
  },
  sent_forms: {
    rights: { add: true },
    never: 'changed',
    by: ['person_id'],
  },
  acting_secret: {
    rights: { read: false },
  },
  counted_tries: {
    // As a line: those that are over are locked before they are removed.
    rights: { add: true, change: ['until'], remove: true },
  },
  password_proofs: {
    rights: { read: false },
  },
  people: {
    rights: {
      add: ['id', 'kind', 'public_name', 'email', 'roles', 'created_at', 'shortcuts', 'tours_seen'],
      change: ['public_name', 'roles', 'disabled_at', 'last_signed_in_at', 'shortcuts', 'tours_seen'],
    },
  },
  sender_keys: {
    rights: { add: true, remove: true },
  },
  sessions: {
    // They begin in suivi_sign_in and suivi_follow_invitation alone.
    rights: { change: ['last_seen_at', 'revoked_at'] },
  },
}
