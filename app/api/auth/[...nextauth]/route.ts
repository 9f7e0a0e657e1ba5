import { headers } from 'next/headers'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/lib/ground/platform/env'
import { Refusal } from '@/lib/ground/platform/errors'
import { log } from '@/lib/ground/platform/log'
import { assertSameOrigin } from '@/lib/ground/platform/origin'
import { consumeAuthQuota, limitHeaders } from '@/lib/ground/platform/request-quotas'
import { senderAddress, senderName } from '@/lib/ground/platform/sender'
import { currentActor, isSecure } from '@/lib/ground/platform/session'
import { absoluteLimit } from '@/lib/ground/platform/session-limits'
import { signIn } from '@/lib/record/account/mutations/sign-in'
import { signOut } from '@/lib/record/account/mutations/sign-out'
import { pathOfOurs } from '@/lib/record/account/rules/next-path'
import { signInForm } from '@/lib/record/account/schema'
import { wrongWith } from './wrong-with'

/**
 * next-auth's own addresses, over the same mutations as our pages: its token carries the secret of our session and nothing else,
 * its pages are ours, and its session endpoint tells a public name and roles.
 */
function options(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: absoluteLimit / 1_000 },
    pages: { signIn: '/sign-in', signOut: '/profile', error: '/sign-in', verifyRequest: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials) => {
          const typed = signInForm.safeParse(credentials)
          if (!typed.success) return null
          try {
            const asked = await headers()
            const session = await signIn({
              email: typed.data.email,
              password: typed.data.password,
              trying: { device: 'strange', sender: await senderName(senderAddress(asked)) },
              userAgent: asked.get('user-agent'),
            })
            return { id: session.secret }
          } catch (error) {
            if (error instanceof Refusal) return null
            // next-auth puts an error's message into an address: the cause goes to the log instead.
            log.error({ err: error }, 'sign-in by next-auth failed')
            throw new Error('server')
          }
        },
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => new URL(pathOfOurs(url, baseUrl) ?? '/', baseUrl).href,
      jwt: ({ token, user }) => ({ session: user ? user.id : token.session }),
      session: async ({ session }) => {
        const actor = await currentActor()
        const told = actor.kind === 'member' ? { publicName: actor.publicName, roles: actor.roles } : {}
        return { expires: session.expires, ...told }
      },
    },
    events: {
      signOut: async () => {
        const actor = await currentActor()
        if (actor.kind === 'member') await signOut(actor)
      },
    },
    logger: {
      error: (code, about) =>
        log.error({ code, err: about instanceof Error ? about : undefined }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => {},
    },
  }
}

type Context = { params: Promise<{ nextauth: string[] }> }

/** What next-auth is asked for; the rest of its addresses are not ours (its `_log` would write what anybody sends). */
const asked = {
  GET: ['session', 'csrf', 'providers', 'signin', 'signout', 'error'],
  POST: ['signin', 'signout', 'callback'],
} as const

async function answer(request: Request, context: Context, method: keyof typeof asked): Promise<Response> {
  const turn = consumeAuthQuota(senderAddress(request.headers))
  if (!turn.isLetThrough) return said(429, 'Too many requests from this network.', limitHeaders(turn))
  const [action] = (await context.params).nextauth
  if (!asked[method].some((known) => known === action)) return new Response(null, { status: 404 })
  const wrong = await wrongWith(request, env().SUIVI_URL)
  if (wrong) return said(400, wrong)
  // A session that was revoked or has rested is none, though its token still reads well.
  if (action === 'session' && (await currentActor()).kind === 'visitor') return nobody()
  // next-auth knows its own address by this variable alone.
  process.env.NEXTAUTH_URL ??= env().SUIVI_URL
  return NextAuth(options())(request, context)
}

function nobody(): Response {
  return Response.json({}, { headers: { 'cache-control': 'private, no-store' } })
}

/** A sentence for whoever asks by program: people do not come here. */
function said(status: 400 | 403 | 429, sentence: string, headers: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

export function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context, 'GET')
}

export async function POST(request: Request, context: Context): Promise<Response> {
  try {
    await assertSameOrigin()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return request.headers.has('origin')
      ? said(403, 'This was sent from another site.')
      : said(400, 'What was sent does not say which page it comes from.')
  }
  return answer(request, context, 'POST')
}
