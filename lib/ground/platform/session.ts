import 'server-only'
import { LRUCache } from 'lru-cache'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { cache } from 'react'
import { type Actor, type Member, visitor } from './actor'
import { now } from './clock'
import { db } from './db'
import { env } from './env'
import { Refusal } from './errors'
import { Proof } from './proof'
import { tokenHash } from './secret-token'
import { idleLimit } from './session-limits'

/** next-auth's own name for its cookie, so that its routes and ours read the same one. */
export function sessionCookieName(): string {
  return isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/**
 * Says no more than that somebody signed in on this device, for the script of public pages (`components/ground/layout/reading.js`), which are the
 * same for everybody: it names the desk where they say *Sign in*. It opens nothing.
 */
const deskHint = 'suivi-desk'

/** Whether people reach us by https, as the public address says. */
export function isSecure(): boolean {
  return env().SUIVI_URL.startsWith('https:')
}

/**
 * Who asks, judged on the session's row at every request: a revoked or rested session, a disabled account and a change of roles
 * act at once. Remembered within one request.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const secret = await currentSecret()
  return secret ? actorOf(secret, { keepsAlive: true }) : visitor
})

/** Who asks, where a page asks by itself: that is no sign of life, and a session at which nobody sits rests. */
export async function actorAtRest(): Promise<Actor> {
  const secret = await currentSecret()
  return secret ? actorOf(secret, { keepsAlive: false }) : visitor
}

/** Whether the session of somebody who was let in still lets them in. */
export async function isSessionOpen({ proof }: Member): Promise<boolean> {
  const secret = proof?.forTheDatabase()
  return secret !== undefined && (await actorOf(secret, { keepsAlive: false })).kind === 'member'
}

/** @throws Refusal `signed_out` when nobody is signed in */
export async function requireMember(): Promise<Member> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') throw new Refusal('signed_out')
  return actor
}

/**
 * Signs this device in: next-auth's own cookie, which carries the secret of the session and nothing else. It is sent to us only,
 * is out of reach of scripts, and ends with the session at the latest. For server actions and route handlers only.
 */
export async function keepSession(session: {
  readonly secret: string
  readonly expiresAt: Date
}): Promise<void> {
  const maxAge = Math.max(0, Math.round((session.expiresAt.getTime() - now().getTime()) / 1000))
  const value = await encode({ token: { session: session.secret }, secret: env().NEXTAUTH_SECRET, maxAge })
  const jar = await cookies()
  jar.set(sessionCookieName(), value, { ...cookieManners(), maxAge })
  jar.set(deskHint, '1', { ...cookieManners(), httpOnly: false, maxAge })
}

/** Clears the cookie of this device. The row itself is revoked by the mutation. */
export async function dropSession(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...cookieManners(), maxAge: 0 })
  jar.set(deskHint, '', { ...cookieManners(), httpOnly: false, maxAge: 0 })
}

/** How every cookie of ours is set; the hint alone is within reach of scripts. */
export function cookieManners() {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/' } as const
}

async function currentSecret(): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookieName())?.value
  return token && secretIn(token)
}

/**
 * The secret of the session that a token holds. It never holds another, and whether that one is open is for its row to say, so what was deciphered once is
 * remembered: deriving the key takes longer than anything else that is done to know who asks.
 */
const heldByToken = new LRUCache<string, string>({ max: 1_000 })

async function secretIn(token: string): Promise<string | undefined> {
  const known = heldByToken.get(token)
  if (known !== undefined) return known
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET })
    if (typeof claims?.session !== 'string') return undefined
    heldByToken.set(token, claims.session)
    return claims.session
  } catch {
    // A token that is not ours, or was made with another secret, is no token: the visitor may still read.
    return undefined
  }
}

async function actorOf(secret: string, { keepsAlive }: { keepsAlive: boolean }): Promise<Actor> {
  const moment = now()
  // Asked at every request of somebody signed in, so in one statement.
  const [found] = await db().$queryRaw<(Omit<Member, 'kind' | 'proof'> & { lastSeenAt: Date })[]>`
    SELECT p.id::text AS id, s.id::text AS "sessionId", p.public_name AS "publicName", p.roles::text[] AS roles, p.shortcuts, coalesce(n.unread, 0) AS unread, s.last_seen_at AS "lastSeenAt"
    FROM sessions s JOIN people p ON p.id = s.person_id LEFT JOIN notice_counts n ON n.person_id = p.id
    WHERE s.secret_sha256 = ${tokenHash(secret)} AND s.revoked_at IS NULL AND s.expires_at > ${moment}
      AND s.last_seen_at > ${new Date(moment.getTime() - idleLimit)} AND p.disabled_at IS NULL AND p.kind = 'person'`
  if (!found) return visitor
  const { lastSeenAt, ...person } = found
  if (keepsAlive) await keepAlive(person.sessionId, lastSeenAt, moment)
  return { kind: 'member', proof: new Proof(secret), ...person }
}

/** Writes at most once a minute: that a session was seen is no reason to write at every request. */
async function keepAlive(sessionId: string, lastSeenAt: Date, moment: Date): Promise<void> {
  if (moment.getTime() - lastSeenAt.getTime() < 60_000) return
  await db().session.update({ where: { id: sessionId }, data: { lastSeenAt: moment }, select: { id: true } })
}
