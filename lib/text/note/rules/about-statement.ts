import { locales } from '@/lib/ground/i18n/routing'

/** Where what an annotation is about stands: in this statement, nobody knows, on another page, or in another statement of this site. */
export type AboutWhat = 'this' | 'unknown' | 'elsewhere' | 'another'

interface Whereabouts {
  readonly slug: string
  /** The address of this site. */
  readonly site: string
  /** Where the texts of the statement stand. */
  readonly texts: readonly string[]
}

/** @param about the address that the annotation names */
export function aboutWhat(about: string, { slug, site, texts }: Whereabouts): AboutWhat {
  if (about === '' || !URL.canParse(about)) return 'unknown'
  const url = new URL(about)
  if (url.origin === new URL(site).origin) return isOf(slug, url.pathname) ? 'this' : 'another'
  return texts.some((text) => asCompared(text) === asCompared(about)) ? 'this' : 'elsewhere'
}

/** Whether an address of ours is of a statement, in whatever language. */
function isOf(slug: string, path: string): boolean {
  const [first, second] = path.split('/').filter((part) => part !== '')
  return (locales.some((locale) => locale === first) ? second : first) === slug
}

/** An address without what leads to the same page. */
function asCompared(address: string): string {
  if (!URL.canParse(address)) return address
  const { hostname, pathname, search } = new URL(address)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`
}
