import { type NextRequest, NextResponse } from 'next/server'
import { policyWith } from './server/headers.mjs'

/**
 * Pages for signed-in people run the framework's client runtime: they are made at each request, so each gets its own nonce.
 * Nothing is authorized here; that is done inside mutations and reads.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = policyWith(`'self' 'nonce-${nonce}'`)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: [
    '/:locale(en|fr|es|ar)?/desk/:path*',
    '/:locale(en|fr|es|ar)?/sign-in',
    '/:locale(en|fr|es|ar)?/profile',
    '/:locale(en|fr|es|ar)?/invitation/:path*',
  ],
}
