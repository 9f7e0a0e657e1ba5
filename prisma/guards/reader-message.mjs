/** @type {Record<string, import('../../scripts/database/guards.mjs').Guards>} */
export const guards = {
  reader_messages: {
    never: 'removed',
    by: ['proposed_by_id', 'closed_by_id', 'confirmed_by_id', 'reply_withdrawn_by_id'],
    acts: 'reader-message',
    signed: true,
    covered: true,
  },
}
