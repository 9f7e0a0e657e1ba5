import path from 'node:path'
import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const root = path.dirname(fileURLToPath(import.meta.url))

/** First segments that are no page in a language: the framework's files, route handlers and files of ours. */
const notPages = '_next/static|_next/image|api|anchors|favicon.svg|reading.js'
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

/** Filters are written as queries for people (`?force=conditional`) and served as pages of their own, so that they are kept. */
function filterRewrites() {
  const ofPage = (prefix, locale) =>
    facets.map((facet) => ({
      source: `${prefix}/:statement/:page(statement|items|sources)`,
      has: [{ type: 'query', key: facet, value: '(?<value>.+)' }],
      destination: `/${locale}/:statement/:page/${facet}/:value`,
    }))
  return [...ofPage('/:locale(fr|es|ar)', ':locale'), ...ofPage('', 'en')]
}

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: path.join(root, 'server/page-cache.mjs'),
  cacheMaxMemorySize: 0, // the handler is the one cache
  compress: false, // server/compression.mjs does it once a page
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm test` holds the types; a start need not wait for them
  serverExternalPackages: ['@prisma/adapter-pg', 'pg', 'postgres', '@node-rs/argon2', 'pino'],
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
        { source: `/:path((?!(?:en|fr|es|ar|${notPages})(?:/|$)).*)`, destination: '/en/:path' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
