import { languageAlternates } from '@/lib/ground/i18n/routing'
import { inMarkup } from '@/lib/ground/platform/markup.mjs'
import { mappedKinds, pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { furtherParts } from '@/lib/text/statement/rules/text-parts'

/** What of a statement has a page of its own that anyone may find. */
export interface MappedStatement {
  slug: string
  /** How many passages its text has. */
  passages: number
  /** References of the items that stand. */
  references: readonly string[]
  /** Ids of its listed sources. */
  sources: readonly string[]
}

/** How many pages stand in a file, each in every language: search engines take 50,000 addresses, and nobody waits long for this many. */
export const PAGES_A_FILE = 1_000

/**
 * The addresses of a statement that search engines are shown, without a language. Pages that say the same as another (filters, words, searches,
 * other days, revisions, further parts of lists whose entries have pages of their own or move) are not among them; parts of the text are.
 */
export function mappedPaths({ slug, passages, references, sources }: MappedStatement): readonly string[] {
  return [
    ...mappedKinds.map((kind) => pageAddress(kind, { statement: slug })),
    ...furtherParts(passages).map((after) => pageAddress('statementAfter', { statement: slug, after })),
    ...references.map((reference) => pageAddress('item', { statement: slug, reference })),
    ...sources.map((source) => pageAddress('source', { statement: slug, source })),
  ]
}

/** What of a statement stands in the map, counted. */
export type MappedFigures = Record<'passages' | 'items' | 'sources', number>

/** How many addresses that are: as many as `mappedPaths` gives, without one of them. */
export function countMapped({ passages, items, sources }: MappedFigures): number {
  return mappedKinds.length + furtherParts(passages).length + items + sources
}

/** The file of the pages that are no statement's. */
const SITE_FILE = 'sitemap-0.xml'

/** How many pages of a statement stand in the map. */
export interface CountedInMap {
  slug: string
  pages: number
}

/** The files of the map: the site's own pages, and of each statement as many as its pages fill. */
export function mapFiles(statements: readonly CountedInMap[]): readonly string[] {
  return [
    SITE_FILE,
    ...statements.flatMap(({ slug, pages }) => {
      const files = Math.ceil(pages / PAGES_A_FILE)
      return Array.from({ length: files }, (_file, index) => `sitemap-${slug}-${index + 1}.xml`)
    }),
  ]
}

/** What a file of the map holds, by its name: a part of a statement's pages, or the site's own (`slug` null); null for no such name. */
export function readMapFile(name: string): { readonly slug: string | null; readonly part: number } | null {
  if (name === SITE_FILE) return { slug: null, part: 1 }
  const [, slug, part] = name.match(/^sitemap-([a-z0-9-]+)-([1-9]\d{0,4})\.xml$/) ?? []
  return slug && part ? { slug, part: Number(part) } : null
}

/** The part of a statement's pages that a file holds, from 1; empty where it has no such part. */
export function partOfMap(statement: MappedStatement, part: number): readonly string[] {
  return mappedPaths(statement).slice((part - 1) * PAGES_A_FILE, part * PAGES_A_FILE)
}

/**
 * The index of the files of the map (sitemaps.org 0.9).
 *
 * @param publicly makes a public address of a path
 */
export function sitemapIndexOf(files: readonly string[], publicly: (path: string) => string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...files.map((file) => `<sitemap><loc>${inMarkup(publicly(`/${file}`))}</loc></sitemap>`),
    '</sitemapindex>',
    '',
  ].join('\n')
}

/**
 * A file of the map (sitemaps.org 0.9): each page in each language, with its other languages beside it.
 *
 * @param publicly makes a public address of a path
 */
export function sitemapOf(paths: readonly string[], publicly: (path: string) => string): string {
  const entries = paths.flatMap((path) => {
    const languages = Object.entries(languageAlternates(path)).map(
      ([language, address]) => [language, inMarkup(publicly(address))] as const,
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
 * hears where it may fetch them (lib/ground/platform/pages/robots-index.mjs); what is private answers nobody who is not signed in.
 *
 * @param signals what an administrator asks them to make of the content, as Content-Signal has it; '' where nothing
 */
export function robotsOf(publicly: (path: string) => string, signals: string): string {
  return [
    'User-agent: *',
    ...(signals === '' ? [] : [`Content-Signal: ${signals}`]),
    'Disallow: /api/',
    `Sitemap: ${publicly('/sitemap.xml')}`,
    '',
  ].join('\n')
}
