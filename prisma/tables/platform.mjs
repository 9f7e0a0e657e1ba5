/** @type {Record<string, import('../../scripts/database/tables.mjs').Table>} */
export const tables = {
  _prisma_migrations: {
    rights: {},
  },
  shared_secrets: {
    rights: {},
  },
}
