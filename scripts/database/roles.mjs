// The two roles of the embedded database: its owner, who migrates it, and the application, which may do less.
import { SUPERUSER } from './cluster.mjs'
import { withConnection } from './postgres-client.mjs'

export const OWNER_ROLE = 'suivi_owner'
export const APP_ROLE = 'suivi_app'

/** @typedef {{ port: number, passwords: { superuser: string, owner: string, app: string } }} Cluster */

/** Makes both roles, or sets their passwords again where they exist. @param {Cluster} cluster */
export async function createRoles({ port, passwords }) {
  await withConnection(superuserOf(port, passwords), async (client) => {
    // The owner may make databases: `prisma migrate dev` replays migrations in one of its own.
    await ensureRole(client, OWNER_ROLE, passwords.owner, 'CREATEDB')
    await ensureRole(client, APP_ROLE, passwords.app, 'NOCREATEDB')
  })
}

/** Makes a database that belongs to the owner, closed to every role but our two. */
export async function createDatabase({ port, passwords }, name) {
  const quoted = `"${name.replaceAll('"', '""')}"`
  const created = await withConnection(superuserOf(port, passwords), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${quoted} OWNER ${OWNER_ROLE}`)
    // Also where it was there: whoever made it may have been killed right after.
    await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${APP_ROLE}`)
    return rowCount === 0
  })
  await withConnection({ ...superuserOf(port, passwords), database: name }, (client) =>
    client.query(`ALTER SCHEMA public OWNER TO ${OWNER_ROLE}`),
  )
  return created
}

/**
 * Makes a copy of a database that nobody is connected to, in the place of what had its name: whoever is connected to that one loses it, and
 * finds the copy when they come back.
 */
export async function copyDatabase({ port, passwords }, template, name) {
  await withConnection(superuserOf(port, passwords), async (client) => {
    const [from, to, making] = [template, name, `${name}_making`].map((each) => client.escapeIdentifier(each))
    await client.query(`CREATE DATABASE ${making} TEMPLATE ${from} OWNER ${OWNER_ROLE}`)
    await client.query(`DROP DATABASE IF EXISTS ${to} WITH (FORCE)`)
    await client.query(`ALTER DATABASE ${making} RENAME TO ${to}`)
  })
}

/** The address of a database for a role. */
export function addressOf({ port, passwords }, role, database) {
  const password = role === OWNER_ROLE ? passwords.owner : passwords.app
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`
}

async function ensureRole(client, name, password, right) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])
  const verb = rowCount > 0 ? 'ALTER' : 'CREATE'
  await client.query(`${verb} ROLE ${name} LOGIN ${right} PASSWORD ${client.escapeLiteral(password)}`)
}

function superuserOf(port, passwords) {
  return {
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: passwords.superuser,
    database: 'postgres',
    ssl: false,
  }
}
