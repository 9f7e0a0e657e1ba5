// Short connections to PostgreSQL for the scripts.
import pg from 'pg'
import { codeOf } from '../failure.mjs'

const CONNECT_TIMEOUT_MS = 5000

/** Opens a connection, hands it over, and closes it again. `target` is an address or pg's connection parts. */
export async function withConnection(target, use) {
  const parts = typeof target === 'string' ? { connectionString: withoutPrismaParameters(target) } : target
  const client = new pg.Client({ connectionTimeoutMillis: CONNECT_TIMEOUT_MS, ...parts })
  // A server that ends while we are connected is told by the next query, not by an unhandled event.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** Does the server on this machine answer? `'refused-password'` when it does but not to us. */
export async function canConnect({ port, user, password, database = 'postgres' }) {
  try {
    await withConnection({ host: '127.0.0.1', port, user, password, database, ssl: false }, (client) =>
      client.query('SELECT 1'),
    )
    return true
  } catch (error) {
    return codeOf(error) === '28P01' ? 'refused-password' : false
  }
}

/** Parameters that only Prisma knows; PostgreSQL refuses a connection that carries them. */
export function withoutPrismaParameters(url) {
  const address = new URL(url)
  for (const name of ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer'])
    address.searchParams.delete(name)
  return address.href
}
