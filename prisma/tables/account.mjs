/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  act_proofs: {
    never: 'changed',
  },
  invitations: {
    by: ['invited_by_id'],
  },
  personal_tokens: {
    by: ['person_id'],
  },
  presences: {
    by: ['person_id'],
  },
  sent_forms: {
    never: 'changed',
    by: ['person_id'],
  },
}
