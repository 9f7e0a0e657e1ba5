/**
 * The first segment of a statement's addresses. Every one that was given stays its own and leads on, for good; so it may be no word that pages of ours begin
 * with, here or on the desk, now or foreseen.
 */

/** First segments of pages that are no statement's (the design's list and those that came since), and second ones of the desk. */
export const RESERVED_SEGMENTS: readonly string[] = [
  ...['en', 'fr', 'es', 'ar'],
  ...[
    'about',
    'accessibility',
    'anchors',
    'api',
    'c',
    'card',
    'chosen',
    'desk',
    'embed',
    'failed',
    'feeds',
    'fonts',
    'invitation',
  ],
  ...[
    'method',
    'next',
    'password',
    'private',
    'private-links',
    'profile',
    'reading',
    'record',
    'robots',
    's',
    'search',
    'sign-in',
    'sitemap',
    'subscribe',
    'subscription',
  ],
  ...['statements', 'timegate', 'timemap', 'well-known'],
  ...['at', 'bring', 'codings', 'corrections', 'follow-ups', 'house', 'jobs', 'lineage', 'marks'],
  ...['new', 'notes', 'notices'],
  ...[
    'people',
    'reader-messages',
    'leads',
    'requests',
    'reviews',
    'searches',
    'sources',
    'tests',
    'translations',
    'webhooks',
    'wording',
  ],
]

/** Short enough to be read out, long enough for a place and a date. */
export const SLUG_UNITS = 60

/** Why a segment cannot be a statement's, or null when it can. Whether another statement has it is the database's to say. */
export function slugFault(slug: string): 'missing' | 'malformed' | 'reserved' | null {
  if (slug === '') return 'missing'
  if (slug.length > SLUG_UNITS || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return 'malformed'
  return RESERVED_SEGMENTS.includes(slug) || slug.length === 1 ? 'reserved' : null
}

/**
 * A segment from place and day: `rabat-2022-07-08`. Of the place what stands before the first comma, in Latin letters without accents;
 * in another script it says nothing, and the day stands with `statement`.
 *
 * @param day YYYY-MM-DD
 */
export function proposedSlug(place: string, day: string): string {
  const word = (place.split(/[,،(]/u)[0] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return `${word || 'statement'}-${day}`
}
