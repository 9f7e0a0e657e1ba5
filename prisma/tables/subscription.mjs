/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  subscriptions: {
    rights: {
      add: true,
      change: [
        'how',
        'language',
        'asked_how',
        'asked_language',
        'asked_at',
        'confirm_hash',
        'confirmed_at',
        'told_up_to',
        'next_at',
      ],
      remove: true,
    },
  },
}
