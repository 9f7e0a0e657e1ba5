/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  'pgboss.archive': {
    rights: {},
  },
  'pgboss.job': {
    rights: {
      add: true,
      change: [
        'state',
        'expire_in',
        'retry_limit',
        'retry_count',
        'start_after',
        'started_on',
        'completed_on',
        'output',
      ],
      remove: true,
    },
  },
  'pgboss.queue': {
    rights: {},
  },
  'pgboss.schedule': {
    rights: {},
  },
  'pgboss.subscription': {
    rights: {},
  },
  'pgboss.version': {
    rights: {},
  },
}
