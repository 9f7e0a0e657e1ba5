import 'server-only'
import { findNewsPage } from '@/lib/assessment/status-update/data/news-page'
import type { NewsOf, NewsPage } from '@/lib/assessment/status-update/types'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findNews } from '@/lib/reading/share/data/news'
import { FEED_ENTRIES } from '@/lib/reading/share/rules/feed-format'
import type { News } from '@/lib/reading/share/types'
import { loadBroughtIn } from './statement'

/** What was published last of something, and what is said of that. */
export interface NewsShown extends Pick<NewsPage, 'path' | 'name'> {
  readonly news: readonly News[]
  /** When it was last changed where nothing was published: an ISO moment. */
  readonly since: string
}

const tagsOf = (slug: string | null) => (slug === null ? [tagOf.found] : [tagOf.statement(slug)])

const loadPage = remembered(
  'news-page',
  (slug) => tagsOf(slug),
  (slug: string | null, area: string | null, reference: string | null, language: string) =>
    findNewsPage({ slug, area, reference, onlyCorrections: false }, language),
)

const loadLast = remembered(
  'news',
  (slug) => tagsOf(slug),
  (slug: string | null, area: string | null, reference: string | null, language: string) =>
    findNews({ slug, area, reference, onlyCorrections: false }, FEED_ENTRIES, language),
)

/** As long as a site says nothing it has never changed. */
const NEVER = new Date(0).toISOString()

/** What was published last of the whole site, a statement, an area of it or an item; null where there is no such thing, or it was withdrawn. */
export async function loadNews(
  { slug, area, reference }: Omit<NewsOf, 'onlyCorrections'>,
  language: string,
): Promise<NewsShown | null> {
  const [page, since] = await Promise.all([
    loadPage(slug, area, reference, language),
    slug === null ? NEVER : loadBroughtIn(slug),
  ])
  if (!page || since === null) return null
  const { path, name } = page
  return { path, name, news: await loadLast(slug, area, reference, language), since }
}
