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

export type Feed = {
  readonly title: string
  /** The page that says the same. */
  readonly page: string
  /** The feed itself. */
  readonly self: string
  readonly language: string
  /** When it last changed where it has no entry, ISO. */
  readonly since: string
  readonly author: string
}

/** A feed (Atom, RFC 4287), newest entry first. All of its texts are plain: nothing in them is read as markup. */
export function atomFeed(feed: Feed, entries: readonly FeedEntry[]): string {
  const updated =
    entries
      .map(({ at }) => momentOf(at))
      .sort()
      .at(-1) ?? feed.since
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    `<id>${escaped(feed.page)}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escaped(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n')
}

function entryOf({ id, address, title, at, text }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${momentOf(at)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(address)}"/>`,
    ...(text
      ? [`<content type="text" xml:lang="${escaped(text.language)}">${escaped(text.words)}</content>`]
      : []),
    '</entry>',
  ].join('')
}

function momentOf(at: string): string {
  return at.length === 10 ? `${at}T00:00:00.000Z` : at
}

/** What XML reads is written as text, and what it cannot hold at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
