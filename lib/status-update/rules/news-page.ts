import type { NewsOf } from '../types'

const WHOLE: NewsOf = { slug: null, area: null, reference: null }

/** Of what a page has news, by its address without a language; null for one that has no news. */
export function newsOfPath(path: string): NewsOf | null {
  if (path === '/') return WHOLE
  const parts = /^\/([a-z0-9-]{1,80})(?:\/areas\/([a-z][a-z0-9-]{0,99})|\/(\d{1,4}[a-z]{1,4}))?$/.exec(path)
  return parts?.[1] ? { slug: parts[1], area: parts[2] ?? null, reference: parts[3] ?? null } : null
}

/** The page of what there are news of, without a language. */
export function pathOfNews({ slug, area, reference }: NewsOf): string {
  if (slug === null) return '/'
  if (area !== null) return `/${slug}/areas/${area}`
  return reference === null ? `/${slug}` : `/${slug}/${reference}`
}
