/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  notice_choices: {
    by: ['person_id'],
  },
  notice_letters: {
    by: ['person_id'],
  },
  watchers: {
    by: ['person_id'],
  },
}
