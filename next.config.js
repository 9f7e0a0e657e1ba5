import path from 'node:path'
import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const root = path.dirname(fileURLToPath(import.meta.url))

/** Addresses that are no page in a language: the framework's files, route handlers and files of ours. */
const notPages = '_next/static/.*|api/(?:auth/.*|health|ready)|anchors/[^/]+|favicon\\.svg|reading\\.js'
const facets = [
  'group',
  'force',
  'status',
  'finding',
  'area',
  'cited',
  'type',
  'language',
  'stance',
  'item',
  'class',
]

/**
 * Filters are written as queries for people (`?force=conditional`) and served as pages of their own, so that they are kept. A value
 * that reads like none of ours (dots, slashes, percent signs) would lead to another path: it is served as one that is unknown.
 */
function filterRewrites() {
  const ofPage = (prefix, locale) =>
    facets.flatMap((facet) =>
      [
        ['(?<value>[\\w-]{1,60})', ':value'],
        ['.+', '-'],
      ].map(([value, segment]) => ({
        source: `${prefix}/:statement/:page(statement|items|sources)`,
        has: [{ type: 'query', key: facet, value }],
        destination: `/${locale}/:statement/:page/${facet}/${segment}`,
      })),
    )
  return [...ofPage('/:locale(fr|es|ar)', ':locale'), ...ofPage('', 'en')]
}

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: path.join(root, 'server/page-cache.mjs'),
  cacheMaxMemorySize: 0, // the handler is the one cache
  images: { unoptimized: true }, // none are made to measure, so nobody may ask for it
  compress: false, // server/compression.mjs does it once a page
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` holds the types; a start need not wait for them
  serverExternalPackages: ['@prisma/adapter-pg', 'pg', 'postgres', '@node-rs/argon2', 'pino'],
  experimental: { serverActions: { bodySizeLimit: 2 * 1024 * 1024 } }, // so that a text too long is told so; server/listener.mjs
  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
    ]
  },
  async rewrites() {
    return {
      beforeFiles: [
        ...filterRewrites(),
        { source: '/', destination: '/en' },
        { source: `/:path((?!(?:en|fr|es|ar)(?:/|$)|(?:${notPages})$).*)`, destination: '/en/:path' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
