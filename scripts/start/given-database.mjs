// A PostgreSQL that the operator gives in DATABASE_URL: is it there, and what is wrong if not?
import { withConnection } from '../database/postgres-client.mjs'
import { Failure } from '../failure.mjs'
import { say } from './say.mjs'

/**
 * @param {{ databaseUrl: string, ownerUrl?: string }} settings
 * @returns {Promise<{ appUrl: string, ownerUrl: string, appRole?: string }>} `appRole` only where it is not the owner
 */
export async function connectGivenDatabase({ databaseUrl, ownerUrl }) {
  await requireDatabase('DATABASE_URL', databaseUrl)
  if (ownerUrl) await requireDatabase('DATABASE_OWNER_URL', ownerUrl)
  const appRole = decodeURIComponent(new URL(databaseUrl).username)
  if (!ownerUrl || decodeURIComponent(new URL(ownerUrl).username) === appRole) {
    say(
      'Warning: the application owns its database, so only triggers protect its records; give the owner in DATABASE_OWNER_URL and a second role in DATABASE_URL.',
    )
    return { appUrl: databaseUrl, ownerUrl: ownerUrl ?? databaseUrl }
  }
  return { appUrl: databaseUrl, ownerUrl, appRole }
}

async function requireDatabase(name, url) {
  try {
    await withConnection(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    throw new Failure(databaseSentence(name, url, error))
  }
}

/** One sentence for why a database cannot be used. The password is never part of it. */
export function databaseSentence(name, url, error) {
  const { hostname, port, pathname, username } = new URL(url)
  const host = `${hostname}:${port || 5432}`
  const code = error.code ?? error.errors?.[0]?.code
  const user = decodeURIComponent(username)
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${name}: there is no machine named ${hostname}, or its name cannot be looked up now.`
    case 'ECONNREFUSED':
      return `${name}: no PostgreSQL listens on ${host}.`
    case '28P01':
    case '28000':
      return `${name}: the PostgreSQL on ${host} does not let the user "${user}" in: check user and password.`
    case '3D000':
      return `${name}: the PostgreSQL on ${host} has no database "${decodeURIComponent(pathname.slice(1))}": make it first, or correct the name.`
    case '42501':
      return `${name}: the user "${user}" may not connect to the database "${decodeURIComponent(pathname.slice(1))}".`
    case '53300':
      return `${name}: the PostgreSQL on ${host} accepts no more connections now.`
    default:
      if (/password/i.test(error.message)) {
        return `${name}: the PostgreSQL on ${host} asks the user "${user}" for a password: check user and password.`
      }
      if (code === 'ETIMEDOUT' || /timeout/i.test(error.message)) return `${name}: ${host} does not answer.`
      return `${name}: the PostgreSQL on ${host} cannot be used (${error.message || code}).`
  }
}
