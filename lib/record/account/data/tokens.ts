import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { db } from '@/lib/ground/platform/db'
import { LISTED_DAYS } from '../rules/token'
import { TOKEN_SCOPES, type TokenView } from '../types'

const day = 24 * 60 * 60_000

/** How many tokens of a person work, as a part of what is read of them. */
export const workingTokens = () =>
  ({
    _count: {
      select: { tokens: { where: { revokedAt: null, expiresAt: { gt: now() } } } },
    },
  }) as const

/** How many tokens of a person work. */
export function countTokens(personId: string): Promise<number> {
  return db().personalToken.count({ where: { personId, revokedAt: null, expiresAt: { gt: now() } } })
}

/** The tokens of a person that nobody revoked, and that work or did so until lately, the newest first. */
export async function findTokens(personId: string): Promise<TokenView[]> {
  const moment = now()
  const tokens = await db().personalToken.findMany({
    where: {
      personId,
      revokedAt: null,
      expiresAt: { gt: new Date(moment.getTime() - LISTED_DAYS * day) },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedOn: true },
  })
  return tokens.map(({ id, name, scopes, createdAt, expiresAt, lastUsedOn }) => ({
    id,
    name,
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
    standing: expiresAt > moment ? 'open' : 'expired',
    madeAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedOn: lastUsedOn?.toISOString().slice(0, 10) ?? null,
  }))
}
