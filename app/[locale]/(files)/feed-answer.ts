import { FEED_FORMATS, type Feed, type FeedFormat, writtenFeed } from '@/lib/reading/share/rules/feed-format'
import { fileAnswer } from './answer'

/** A feed, written in a form. */
export function feedAnswer(feed: Feed, format: FeedFormat): Response {
  return fileAnswer(writtenFeed(feed, format), { 'content-type': `${FEED_FORMATS[format]}; charset=utf-8` })
}
