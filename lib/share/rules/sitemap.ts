import { languageAlternates } from '@/lib/i18n/routing'
import { mappedKinds, pageAddress } from '@/server/page-kinds.mjs'

/** What of a statement has a page of its own that anyone may find. */
export interface MappedStatement {
  slug: string
  /** References of the items that stand. */
  references: readonly string[]
  /** Ids of its listed sources. */
  sources: readonly string[]
}

/**
 * The addresses that search engines are shown, without a language. Pages that say the same as another (filters, words, searches, other
 * days, revisions) are not among them.
 */
export function mappedPaths(statements: readonly MappedStatement[]): readonly string[] {
  return [
    '/',
    '/method',
    '/accessibility',
    ...statements.flatMap(({ slug, references, sources }) => [
      ...mappedKinds.map((kind) => pageAddress(kind, { statement: slug })),
      ...references.map((reference) => `/${slug}/${reference}`),
      ...sources.map((source) => `/${slug}/sources/${source}`),
    ]),
  ]
}

/**
 * A sitemap (sitemaps.org 0.9): each page in each language, with its other languages beside it.
 *
 * @param publicly makes a public address of a path
 */
export function sitemapOf(paths: readonly string[], publicly: (path: string) => string): string {
  const entries = paths.flatMap((path) => {
    const languages = Object.entries(languageAlternates(path)).map(
      ([language, address]) => [language, escaped(publicly(address))] as const,
    )
    const links = languages
      .map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`)
      .join('')
    return languages
      .filter(([language]) => language !== 'x-default')
      .map(([, address]) => `<url><loc>${address}</loc>${links}</url>`)
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n')
}

/**
 * What robots are asked: all may read. Pages that are no page of their own say so themselves (`noindex`, canonical), which a robot only
 * hears where it may fetch them; what is private answers nobody who is not signed in.
 */
export function robotsOf(publicly: (path: string) => string): string {
  return ['User-agent: *', 'Disallow: /api/', `Sitemap: ${publicly('/sitemap.xml')}`, ''].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
