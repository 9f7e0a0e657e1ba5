import { afterEach, beforeEach, vi } from 'vitest'
import { type FetchOptions, fetchOutside } from './fetch'
import { answer, answering, type Behaviour, type Loopback, loopback } from './loopback.fixture'

export const small = { time: 10_000, size: 200_000, hops: 3 }
export const hasty = { ...small, time: 400 }

const servers: Loopback[] = []

/** Gives the tests of a file surroundings, and stops after each what it started. */
export function stopAfterEach(): void {
  beforeEach(() => {
    vi.stubEnv('DATABASE_URL', 'postgresql://suivi@127.0.0.1:5432/suivi')
    vi.stubEnv('NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef')
    vi.stubEnv('SUIVI_URL', 'https://suivi.example')
  })
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()))
    vi.unstubAllEnvs()
  })
}

export async function started(server: Promise<Loopback>): Promise<Loopback> {
  const one = await server
  servers.push(one)
  return one
}

/** A server that behaves so. */
export const behaving = (behave: Behaviour) => started(loopback(behave))
/** A server that says this and hangs up. */
export const saying = (bytes: Buffer | string) => started(answering(Buffer.from(bytes as Buffer)))

/** An answer that leads on. */
export const to = (location: string, status = '302 Found') =>
  answer(status, [`Location: ${location}`, 'Content-Length: 0'])

/** What comes of asking a server for `/here`. */
export async function visited(server: Loopback, options: FetchOptions = {}) {
  const result = await fetchOutside(server.at('/here'), { allow: server.allow, limits: small, ...options })
  return { result, fault: 'fault' in result ? result.fault : null }
}
