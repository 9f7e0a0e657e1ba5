/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  reader_messages: {
    never: 'removed',
    by: ['proposed_by_id', 'closed_by_id', 'confirmed_by_id', 'reply_withdrawn_by_id'],
    acts: 'reader-message',
    signed: true,
    covered: true,
    says: { in: 'reader-message', columns: ['body', 'quote', 'capacity', 'matter', 'reason', 'excerpt'] },
    shown: { thing: 'reader-message', when: "state = 'closed' AND outcome <> 'spam'" },
  },
}
