import type { Metadata } from 'next'
import { CARD_HEIGHT, CARD_WIDTH } from '@/components/reading/share/card/size'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { embedOfPage, oembedAddress } from '@/lib/reading/share/rules/embed'
import { cardAddress } from '@/lib/reading/share/rules/share-addresses'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { alternatesOf, feedsOf } from './alternates'

interface Preview {
  locale: Locale
  /** The page's address without a language. */
  path: string
  title: string
  description: string | undefined
  /** The page whose picture is shown: its address without a language. */
  card: string
  /** The picture in words. */
  alt: string
  /** Tags by which citation programs know a page (Highwire Press), without the prefix `citation_`. */
  citation?: Readonly<Record<string, string | readonly string[]>>
}

/**
 * What a page says of itself to search engines, to those who preview a link to it, and to citation programs. Previews name the site as its pages
 * do; the software where nobody gave it a name.
 */
export async function previewOf(preview: Preview): Promise<Metadata> {
  const { locale, path, title, description, card, alt, citation } = preview
  const address = publicAddress(localePath(locale, path))
  const picture = publicAddress(localePath(locale, cardAddress(card)))
  const tags = citation && { ...citation, public_url: address }
  return {
    description,
    alternates: {
      ...alternatesOf(locale, path),
      types: { ...(embedOfPage(path) && oembedOf(address)), ...feedsOf(locale, path) },
    },
    openGraph: {
      type: 'website',
      siteName: await loadSiteName(locale),
      title,
      description,
      url: address,
      locale,
      images: [{ url: picture, width: CARD_WIDTH, height: CARD_HEIGHT, alt }],
    },
    twitter: { card: 'summary_large_image' },
    other: Object.fromEntries(
      Object.entries(tags ?? {}).map(([name, value]) => [`citation_${name}`, [value].flat()]),
    ),
  }
}

/** Where programs are told how to show the page in a frame. */
function oembedOf(address: string): NonNullable<Metadata['alternates']>['types'] {
  return { 'application/json+oembed': publicAddress(oembedAddress(address)) }
}
