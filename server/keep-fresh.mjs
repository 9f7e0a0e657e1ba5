// What another process publishes is on this one's pages too: every act on a statement expires its one tag here, as the act itself
// does in the process where it was done (lib/platform/cache.ts has the tags).
import { expireTags, forgetPages } from './page-cache.mjs'

/** Acts on these change no page that readers see. */
const unseen = new Set(['person', 'session', 'invitation'])

/**
 * Keeps this process's pages as fresh as the record.
 *
 * @param {import('./news.mjs').News} news
 * @returns {() => void} ends it
 */
export function keepFresh(news) {
  return news.subscribe({
    happened({ verb, objectType, slug }) {
      // Anybody may send a message: that one came in changes no page, and is no reason to make all of them anew.
      if (unseen.has(objectType) || verb === 'received') return
      // Decisions are counted on the method page, whatever the statement.
      if (objectType === 'revision' || objectType === 'coding') expireTags(['figures'])
      // A source belongs to no statement, and stands on the pages of several.
      if (slug === null) forgetPages()
      else expireTags([`statement:${slug}`, ...(objectType === 'statement' ? ['statements'] : [])])
    },
    // What was told to nobody while nobody listened may have been anything.
    resumed: forgetPages,
  })
}
