import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env } from './env'
import { cookieManners, isSecure } from './session'

/**
 * A browser that has signed in to an account before is told apart from strangers, so that strangers who guess the account's
 * password cannot keep its owner out (OWASP, "device cookies"). It proves nothing else and signs nobody in.
 */
const salt = 'known-device'
const lifetime = 180 * 24 * 60 * 60

function cookieName(): string {
  return isSecure() ? '__Host-suivi.known-device' : 'suivi.known-device'
}

/** The keyed hash of the account that this browser has signed in to last, if it has. */
export async function knownAccount(): Promise<string | undefined> {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return undefined
  try {
    const claims = await decode({ token, salt, secret: env().NEXTAUTH_SECRET })
    return typeof claims?.account === 'string' ? claims.account : undefined
  } catch {
    // Forged, too old, or made with another secret: a stranger's browser.
    return undefined
  }
}

/** Remembers that this browser has signed in to the account, for 180 days. */
export async function rememberDevice(account: string): Promise<void> {
  const value = await encode({ token: { account }, salt, secret: env().NEXTAUTH_SECRET, maxAge: lifetime })
  const jar = await cookies()
  jar.set(cookieName(), value, { ...cookieManners(), maxAge: lifetime })
}
