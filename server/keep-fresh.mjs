// What another process publishes is on this one's pages too: every act expires here what it changes (changes.mjs), as the act itself
// does in the process where it was done (lib/ground/platform/cache.ts).
import { tagsChangedBy } from '../lib/ground/platform/pages/changes.mjs'
import { expireTags, forgetPages } from './page-cache.mjs'

/**
 * Keeps this process's pages as fresh as the record.
 *
 * @param {import('../lib/ground/platform/news.mjs').News} news
 * @returns {() => void} ends it
 */
export function keepFresh(news) {
  return news.subscribe({
    happened(act) {
      const tags = tagsChangedBy(act)
      if (tags === null) forgetPages()
      else if (tags.length > 0) expireTags(tags)
    },
    // What was told to nobody while nobody listened may have been anything.
    resumed: forgetPages,
  })
}
