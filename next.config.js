import path from 'node:path'
import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'
import { MOST_FILE_FORM_BYTES } from './server/body-limits.mjs'

const root = path.dirname(fileURLToPath(import.meta.url))

/** Addresses that are no page in a language: the framework's files, route handlers and files of ours. */
const notPages =
  '_next/static/.*|api/(?:auth/.*|bring/(?:[^/]+/)?document|copies/[^/]+/(?:file|warc|picture)|health|live|mcp|metrics|oembed|presence|ready|unsubscribe/[^/]+|v1(?:/.*)?)|anchors/[^/]+|[.]well-known/suivi/.*|embed\\.js|favicon\\.svg|llms\\.txt|reading\\.js|robots\\.txt|(?:sitemap/)?sitemap(?:-[^/]+)?\\.xml'

/** A statement, or an item of one, in any language: none of the addresses that begin with the desk or the interface for programs. */
const ofStatement = '/:path((?:(?:fr|es|ar)/)?(?!(?:api|desk)/)[^/]+(?:/\\d+[a-z]+)?)'

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: path.join(
    root,
    process.env.NODE_ENV === 'development' ? 'server/dev-cache.mjs' : 'server/page-cache.mjs',
  ),
  cacheMaxMemorySize: 0, // the handler is the one cache
  images: { unoptimized: true }, // none are made to measure, so nobody may ask for it
  compress: false, // server/compression.mjs does it once a page
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` holds the types; a start need not wait for them
  serverExternalPackages: [
    '@prisma/adapter-pg',
    'pg',
    'pg-boss',
    'postgres',
    '@node-rs/argon2',
    'pino',
    'tinypool',
    'harfbuzzjs',
    '@resvg/resvg-js',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
  ],
  experimental: { serverActions: { bodySizeLimit: MOST_FILE_FORM_BYTES } }, // server/body-limits.mjs bounds each form, and tells so
  // Whoever has the address of a receipt sees what became of a message, and of a private link what it shows: no cache keeps it, no page that it
  // leads to is told it.
  async headers() {
    const headers = [
      { key: 'cache-control', value: 'private, no-store' },
      { key: 'referrer-policy', value: 'no-referrer' },
      { key: 'x-robots-tag', value: 'noindex, nofollow' },
    ]
    const secret = [
      '/:path*/receipt/:code',
      '/:locale(en|fr|es|ar)?/:door(s|private)/:secret',
      '/:locale(en|fr|es|ar)?/subscription/:step(confirm|leave)/:secret',
    ]
    return secret.map((source) => ({ source, headers }))
  },
  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
      // What these addresses were before the record came in parts like every other list.
      {
        source: '/:path*/history/before/:act(\\d+)',
        destination: '/:path*/history/after/:act',
        permanent: true,
      },
      // What *Share and use* took in: the page of downloads, and those where a card is taken along. Of a statement alone, or of an item.
      { source: `${ofStatement}/downloads`, destination: '/:path/share#download', permanent: true },
      { source: `${ofStatement}/embed`, destination: '/:path/share#embed', permanent: true },
      {
        source: `${ofStatement}/embed/:look(light|dark)`,
        destination: '/:path/share#embed',
        permanent: true,
      },
    ]
  },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/en' },
        { source: '/:file(sitemap-[^/]+\\.xml)', destination: '/sitemap/:file' },
        { source: `/:path((?!(?:en|fr|es|ar)(?:/|$)|(?:${notPages})$).*)`, destination: '/en/:path' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
}

export default createNextIntlPlugin('./lib/ground/i18n/request.ts')(config)
