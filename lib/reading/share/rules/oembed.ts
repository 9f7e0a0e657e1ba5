import { isLocale, type Locale, localeOf } from '@/lib/ground/i18n/routing'
import { type Embedded, embedOfPage, type FrameSize, frameMarkup } from './embed'

/** oEmbed 1.0 (oembed.com): a program gives the address of a page, and is told how to show it in a frame. */

/** What a program asks for. */
export interface OembedAsked {
  readonly locale: Locale
  readonly of: Embedded
  readonly day: string | null
  /** How wide the frame may be at most, in CSS pixels; null where it did not say. */
  readonly maxWidth: number | null
  readonly maxHeight: number | null
}

/** Why there is no answer: the status of HTTP, and the words for whoever reads it. */
export interface OembedProblem {
  readonly status: 400 | 404 | 501
  readonly detail: string
}

const SIZE = /^[1-9]\d{0,4}$/

/**
 * Reads what is asked for.
 *
 * @param query of the request
 * @param own our public address; pages of other sites have no card here
 */
export function readOembed(query: URLSearchParams, own: string): OembedAsked | OembedProblem {
  const format = query.get('format') ?? 'json'
  if (format === 'xml') return { status: 501, detail: 'The answer is given as JSON only.' }
  if (format !== 'json') return { status: 400, detail: 'Say format=json, or no format.' }
  const [maxWidth, maxHeight] = [query.get('maxwidth'), query.get('maxheight')]
  if ([maxWidth, maxHeight].some((size) => size !== null && !SIZE.test(size)))
    return { status: 400, detail: 'maxwidth and maxheight are whole numbers of pixels, from 1 to 99999.' }
  const page = query.get('url')
  if (page === null || !URL.canParse(page))
    return { status: 400, detail: 'Say url=, with the address of a page of this site.' }
  const { origin, pathname } = new URL(page)
  const found = origin === new URL(own).origin ? asked(pathname) : null
  if (!found) return { status: 404, detail: 'No page of this site that has a card is at this address.' }
  return {
    ...found,
    maxWidth: maxWidth === null ? null : Number(maxWidth),
    maxHeight: maxHeight === null ? null : Number(maxHeight),
  }
}

function asked(pathname: string): Pick<OembedAsked, 'locale' | 'of' | 'day'> | null {
  const [, first = '', ...rest] = pathname.split('/')
  const isPrefixed = isLocale(first) && first !== 'en'
  const found = embedOfPage(isPrefixed ? `/${rest.join('/')}` : pathname)
  return found && { locale: localeOf(isPrefixed ? first : 'en'), ...found }
}

interface OembedCard {
  readonly title: string
  /** Public address of the card, and of this site. */
  readonly card: string
  readonly site: string
  readonly siteName: string
  readonly size: FrameSize
}

/** The answer, of type `rich`. The frame is never higher than the program has room for; what is more is scrolled to. */
export function oembedAnswer({ maxHeight }: Pick<OembedAsked, 'maxHeight'>, of: OembedCard) {
  const size = { ...of.size, height: Math.min(of.size.height, maxHeight ?? of.size.height) }
  return {
    version: '1.0',
    type: 'rich',
    title: of.title,
    provider_name: of.siteName,
    provider_url: of.site,
    html: frameMarkup(of.card, of.title, size),
    ...size,
  } as const
}
