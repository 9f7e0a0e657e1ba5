import 'server-only'
import { colonIn } from '@/lib/i18n/punctuation'
import { localeOf } from '@/lib/i18n/routing'
import { remembered, tagOf } from '@/lib/platform/cache'
import { FEED_ENTRIES } from '@/lib/share/rules/feed'
import { nameIn, shortTitleIn } from '@/lib/statement/rules/names-by-language'
import { findNews } from '@/lib/status-update/data/news'
import type { News, NewsOf } from '@/lib/status-update/types'
import { pageAddress } from '@/server/page-kinds.mjs'
import { loadItemPart } from './item'
import { loadBroughtIn, loadStatement } from './statement'

/** What was published last of something, and what is said of that. */
export interface NewsShown {
  /** The address of its page, without a language. */
  readonly path: string
  /** What it is called; null for the whole site. */
  readonly name: string | null
  readonly news: readonly News[]
  /** When it was last changed where nothing was published: an ISO moment. */
  readonly since: string
}

const loadLast = remembered(
  'news',
  (slug) => (slug === null ? [tagOf.found] : [tagOf.statement(slug)]),
  (slug: string | null, area: string | null, reference: string | null, language: string) =>
    findNews({ slug, area, reference }, FEED_ENTRIES, language),
)

/** As long as a site says nothing it has never changed. */
const NEVER = new Date(0).toISOString()

/** What was published last of the whole site, a statement, an area of it or an item; null where there is no such thing, or it was withdrawn. */
export async function loadNews(
  { slug, area, reference }: NewsOf,
  language: string,
): Promise<NewsShown | null> {
  const news = () => loadLast(slug, area, reference, language)
  if (slug === null) return { path: '/', name: null, news: await news(), since: NEVER }
  const [statement, since] = await Promise.all([loadStatement(slug), loadBroughtIn(slug)])
  if (!statement || since === null) return null
  const called = shortTitleIn(statement, language).text
  if (area !== null) {
    const known = statement.areas.find(({ key }) => key === area)
    if (!known) return null
    const name = `${nameIn(known.titles, language) ?? known.title} · ${called}`
    return { path: pageAddress('area', { statement: slug, area }), name, news: await news(), since }
  }
  if (reference === null) return { path: `/${slug}`, name: called, news: await news(), since }
  const item = (await loadItemPart(slug, reference, language))?.item
  if (!item || item.withdrawn) return null
  const name = `${reference}${colonIn(localeOf(language))}${item.translated?.title?.text ?? item.title}`
  return { path: `/${slug}/${reference}`, name, news: await news(), since }
}
