import type { NewsOf } from '@/lib/status-update/types'
import type { Done } from '../types'

const WHOLE: NewsOf = { slug: null, area: null, reference: null }

/** Of what a page tells, by its address without a language; null for one that has no news. */
export function newsOfPath(path: string): NewsOf | null {
  if (path === '/') return WHOLE
  const parts = /^\/([a-z0-9-]{1,80})(?:\/areas\/([a-z][a-z0-9-]{0,99})|\/(\d{1,4}[a-z]{1,4}))?$/.exec(path)
  return parts?.[1] ? { slug: parts[1], area: parts[2] ?? null, reference: parts[3] ?? null } : null
}

/** The page of what is told, without a language. */
export function pathOfNews({ slug, area, reference }: NewsOf): string {
  if (slug === null) return '/'
  if (area !== null) return `/${slug}/areas/${area}`
  return reference === null ? `/${slug}` : `/${slug}/${reference}`
}

/** Where a reader subscribes to what is published of a page: both without a language. */
export function subscribeAddress(path: string): string {
  return path === '/' ? '/subscribe' : `/subscribe${path}`
}

/** Where what was asked for is confirmed. */
export function confirmAddress(token: string): string {
  return `/subscription/confirm/${token}`
}

/** Where a reader leaves. */
export function leaveAddress(key: string): string {
  return `/subscription/leave/${key}`
}

/** What mail programs ask by themselves so that a reader leaves (RFC 8058): it has no language. */
export function oneClickAddress(key: string): string {
  return `/api/unsubscribe/${key}`
}

/** The page that says what was done. */
export function doneAddress(done: Done): string {
  return `/subscription/${done}`
}
