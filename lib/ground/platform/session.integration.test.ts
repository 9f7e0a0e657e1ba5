import { decode } from 'next-auth/jwt'
import { expect, it, vi } from 'vitest'
import { signIn } from '@/lib/record/account/mutations/sign-in'
import { signOut } from '@/lib/record/account/mutations/sign-out'
import { actorAtRest, dropSession, isSessionOpen, keepSession, sessionCookieName } from './session'
import { memberOf, ownDatabase, testPassword } from './testing'

// What a browser keeps, in place of next's own jar.
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}))

const database = await ownDatabase({ seeded: true })
vi.stubEnv('SUIVI_URL', 'http://127.0.0.1:3000')

it('is kept in the cookie alone, lets its person act, and ends', async () => {
  const session = await signIn({
    ...{ email: 'analyst@suivi.example', password: testPassword, userAgent: null },
    trying: { device: 'known' },
  })
  await keepSession(session)
  const cookie = jar.get(sessionCookieName()) ?? ''
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  expect((await decode({ token: cookie, secret }))?.session).toBe(session.secret)
  expect(JSON.stringify(await database.owner.session.findMany())).not.toContain(session.secret)

  const actor = await actorAtRest()
  if (actor.kind !== 'member') throw new Error('nobody is signed in')
  expect(actor).toMatchObject({ id: session.personId, sessionId: session.id, roles: ['analyst'] })
  expect(JSON.stringify(actor)).not.toContain(session.secret)
  expect(await isSessionOpen(actor)).toBe(true)
  await signOut(actor)
  expect(await isSessionOpen(actor)).toBe(false)
  expect(await actorAtRest()).toEqual({ kind: 'visitor' })
  await dropSession()
})

it('of a cookie that holds the id of a session, as cookies did before, is none', async () => {
  const { sessionId } = await memberOf(database, 'reviewer')
  await keepSession({ secret: sessionId, expiresAt: new Date(Date.now() + 60_000) })
  expect(await actorAtRest()).toEqual({ kind: 'visitor' })
})
