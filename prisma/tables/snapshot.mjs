/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  captures: {
    never: 'removed',
    by: ['asked_by_id'],
    signed: true,
    says: { in: 'source', by: 'source_id', columns: ['came_by_words'] },
    shown: {
      thing: 'capture',
      when: '(SELECT s.listed_at IS NOT NULL FROM sources s WHERE s.id = x.source_id)',
    },
  },
  hand_overs: {
    never: 'removed',
    by: ['asked_by_id'],
    shown: {
      thing: 'hand-over',
      when: '(SELECT s.listed_at IS NOT NULL FROM sources s WHERE s.id = x.source_id)',
    },
  },
  snapshots: {
    never: 'removed',
    by: ['shown_by_id'],
    shown: {
      thing: 'snapshot',
      when: '(SELECT s.listed_at IS NOT NULL FROM sources s WHERE s.id = x.source_id)',
    },
  },
}
