/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  webhooks: {
    rights: {
      add: true,
      change: [
        'address',
        'secret_made_at',
        'secret_hash',
        'told_up_to',
        'failing_since',
        'rests_until',
        'off_at',
        'off_why',
        'removed_at',
      ],
    },
    by: ['added_by_id'],
  },
  webhook_deliveries: {
    rights: { add: true, change: ['state', 'tries', 'tried_at', 'status', 'fault'], remove: true },
  },
}
