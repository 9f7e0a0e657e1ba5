import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { correctionsAddress } from '@/lib/text/statement/rules/addresses'
import type { NewsOf } from '../types'

/** The news of the whole site. */
export const WHOLE: NewsOf = { slug: null, area: null, reference: null, onlyCorrections: false }

/** Of what a page has news, by its address without a language; null for one that has no news. */
export function newsOfPath(path: string): NewsOf | null {
  if (path === '/') return WHOLE
  const parts =
    /^\/([a-z0-9-]{1,80})(?:\/areas\/([a-z][a-z0-9-]{0,99})|\/(\d{1,4}[a-z]{1,4})|\/(corrections))?$/.exec(
      path,
    )
  const [, slug, area = null, reference = null, corrections] = parts ?? []
  return slug === undefined ? null : { slug, area, reference, onlyCorrections: corrections !== undefined }
}

/** The page of what there are news of, without a language. */
export function pathOfNews({ slug, area, reference, onlyCorrections }: NewsOf): string {
  if (slug === null) return '/'
  if (area !== null) return `/${slug}/areas/${area}`
  if (onlyCorrections) return `/${slug}/corrections`
  return reference === null ? `/${slug}` : `/${slug}/${reference}`
}

/** Where all news of that stand, also those that a feed or a letter has no room for: in which list, and its address without a language. */
export function allNewsOf({ slug, onlyCorrections }: NewsOf): {
  readonly list: 'statements' | 'corrections' | 'record'
  readonly path: string
} {
  if (slug === null) return { list: 'statements', path: '/statements' }
  if (onlyCorrections) return { list: 'corrections', path: correctionsAddress(slug) }
  return { list: 'record', path: pageAddress('history', { statement: slug }) }
}
