import { type NextRequest, NextResponse } from 'next/server'
import { insideAddress } from './lib/reading/search/rules/inside-address'
import { policyWith } from './server/headers.mjs'
import { isSignedInPage } from './server/signed-in-page.mjs'

/**
 * Leads a question, a filter or a choice of items, which people write as a query, to the page that answers it: reading pages read no query. Pages for
 * signed-in people have their nonce from our own server (`giveNonce`), and from here only in development, where it does not stand in
 * front. Nothing is authorized here; that is done inside mutations and reads.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl
  const inside = insideAddress(pathname, searchParams)
  if (inside && 'redirect' in inside) return NextResponse.redirect(new URL(inside.redirect, request.url), 308)
  if (inside) return NextResponse.rewrite(new URL(inside.rewrite, request.url))
  return isSignedInPage(pathname) ? withNonce(request) : NextResponse.next()
}

function withNonce(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = policyWith(`'self' 'nonce-${nonce}'`)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-asked-for', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

// Next reads this before anything runs: it has to be written out. lib/reading/search/rules/inside-address.test.ts holds it to the facets.
export const config = {
  matcher: [
    { source: '/:locale(en|fr|es|ar)?/desk/:path*', missing: [{ type: 'header', key: 'x-nonce' }] },
    { source: '/:locale(en|fr|es|ar)?/sign-in', missing: [{ type: 'header', key: 'x-nonce' }] },
    { source: '/:locale(en|fr|es|ar)?/profile', missing: [{ type: 'header', key: 'x-nonce' }] },
    { source: '/:locale(en|fr|es|ar)?/invitation/:path*', missing: [{ type: 'header', key: 'x-nonce' }] },
    { source: '/:locale(fr|es|ar)?/search', has: [{ type: 'query', key: 'q' }] },
    { source: '/:locale(fr|es|ar)?/:statement/search', has: [{ type: 'query', key: 'q' }] },
    { source: '/:locale(fr|es|ar)?/search', has: [{ type: 'query', key: 'in' }] },
    { source: '/:locale(fr|es|ar)?/:statement/search', has: [{ type: 'query', key: 'in' }] },
    { source: '/:locale(fr|es|ar)?/search', has: [{ type: 'query', key: 'page' }] },
    { source: '/:locale(fr|es|ar)?/:statement/search', has: [{ type: 'query', key: 'page' }] },
    { source: '/:locale(fr|es|ar)?/chosen', has: [{ type: 'query', key: 'item' }] },
    { source: '/:locale(fr|es|ar)?/chosen', has: [{ type: 'query', key: 'add' }] },
    { source: '/:locale(fr|es|ar)?/chosen', has: [{ type: 'query', key: 'day' }] },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'group' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'force' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'status' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'finding' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'area' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'cited' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'type' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'language' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'stance' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'item' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'class' }],
    },
    {
      source: '/:locale(fr|es|ar)?/:statement/:page(statement|items|sources)/:more*',
      has: [{ type: 'query', key: 'order' }],
    },
  ],
}
