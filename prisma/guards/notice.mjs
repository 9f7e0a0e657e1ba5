/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
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
