import type { FeedEntry } from '@/lib/reading/share/rules/feed-format'
import type { News } from '@/lib/reading/share/types'

/** What is posted of one of the news, as JSON: its kind, when it came, and what feeds say of it. */
export function newsMessage(news: News, entry: FeedEntry, language: string): string {
  const { id, title, address, at, text } = entry
  return JSON.stringify({
    type: `news.${news.kind}`,
    timestamp: at,
    data: {
      ...{ id, title, url: address, language },
      statement: news.statement.slug,
      item: referenceOf(news),
      text,
    },
  })
}

/** What is posted so that somebody sees whether it arrives. */
export function testMessage(at: string, language: string): string {
  return JSON.stringify({ type: 'webhook.test', timestamp: at, data: { language } })
}

function referenceOf(news: News): string | null {
  if ('item' in news) return news.item.reference
  if (!('correction' in news)) return null
  const { correction } = news
  switch (correction.kind) {
    case 'revision':
      return correction.revision.reference
    case 'item':
      return correction.item.reference
    case 'note':
      return correction.note.reference
    case 'message':
      return correction.message.reference
    case 'reply':
      return correction.reply.reference
  }
}
