/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  coding_drafts: {
    by: ['person_id'],
  },
  coding_requests: {
    never: 'removed',
    by: ['asked_by_id', 'decided_by_id'],
  },
  second_codings: {
    never: 'changed',
    by: ['coder_id'],
  },
}
