import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { newsOfPath } from '@/lib/assessment/status-update/rules/news-page'

/** One entry of a feed. */
export type FeedEntry = {
  /** By which programs know it again: it stays as it is. */
  readonly id: string
  readonly address: string
  readonly title: string
  /** An ISO moment, or a day. */
  readonly at: string
  /** What it says, in its own language; null where that is nowhere but on the page. */
  readonly text: { readonly words: string; readonly language: string } | null
}

/** What a feed says, as plain data: written as each of its forms. All of its texts are plain, and nothing in them is read as markup. */
export type Feed = {
  readonly title: string
  /** What it holds, and where what it has no room for stands. */
  readonly holds: string
  /** The page that says the same. */
  readonly page: string
  /** The feed itself, in each of its forms. */
  readonly self: Readonly<Record<FeedFormat, string>>
  readonly language: string
  /** When it last changed where it has no entry, ISO. */
  readonly since: string
  readonly author: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

/** The forms in which a feed is read, with their media types. */
export const FEED_FORMATS = { atom: 'application/atom+xml', json: 'application/feed+json' } as const

export type FeedFormat = keyof typeof FEED_FORMATS

/** How many entries a feed has at most. */
export const FEED_ENTRIES = 50

/** Whether an address names a form. */
export function isFeedFormat(text: string): text is FeedFormat {
  return Object.hasOwn(FEED_FORMATS, text)
}

/** The feed of a page that has one, in a form: without a language. @param path of the page, without query or fragment */
export function feedAddress(path: string, format: FeedFormat): string {
  // That of corrections stands beside its page: it is older than the others, and its address stays.
  if (newsOfPath(path)?.onlyCorrections) return `${path}.${format}`
  return `${path === '/' ? '' : path}/feeds/${format}`
}

/** Whether the page at an address, without a language, has a feed of what is published: the home page, and those of statements, areas, items and corrections. */
export function hasFeed(path: string): boolean {
  return newsOfPath(path) !== null
}

/** A feed written in a form: Atom (RFC 4287) or JSON Feed 1.1. */
export function writtenFeed(feed: Feed, format: FeedFormat): string {
  return format === 'atom' ? atomOf(feed) : jsonOf(feed)
}

function atomOf({ title, holds, page, self, language, since, author, entries }: Feed): string {
  const moments = entries.map(({ at }) => momentOf(at).toISOString()).sort()
  const xml = generateAtomFeed(
    {
      id: page,
      title: { value: kept(title), type: 'text' },
      subtitle: { value: kept(holds), type: 'text' },
      updated: new Date(moments.at(-1) ?? since),
      authors: [{ name: kept(author) }],
      links: [
        { rel: 'self', type: FEED_FORMATS.atom, href: self.atom },
        { rel: 'alternate', type: 'text/html', href: page },
      ],
      xml: { lang: language },
      entries: entries.map(({ id, address, title: called, at, text }) => ({
        id,
        title: { value: kept(called), type: 'text' },
        updated: momentOf(at),
        links: [{ rel: 'alternate', type: 'text/html', href: address }],
        ...(text && {
          content: { value: kept(text.words), type: 'text', xml: { lang: text.language } },
        }),
      })),
    },
    { strict: true },
  )
  // The library sets words that need CDATA on a line of their own, and so adds to them what nobody wrote.
  return xml.replace(/>\s*\n\s*<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s*\n\s*<\//g, ']]></')
}

function jsonOf({ title, holds, page, self, language, author, entries }: Feed): string {
  const items = entries.map(({ id, address, title: called, at, text }) => ({
    id,
    url: address,
    title: called,
    // Each says something: its title where its words are nowhere but on the page.
    content_text: text?.words ?? called,
    ...(text && { language: text.language }),
    date_published: momentOf(at),
  }))
  const written = generateJsonFeed({
    title,
    description: holds,
    home_page_url: page,
    feed_url: self.json,
    language,
    authors: [{ name: author }],
    items,
  })
  // The library leaves a list out that has nothing in it, without which there is no feed.
  return JSON.stringify({ items: [], ...(written as object) })
}

function momentOf(at: string): Date {
  return new Date(at.length === 10 ? `${at}T00:00:00.000Z` : at)
}

/** What XML cannot hold at all is left out. */
function kept(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
}
