import { cache } from 'react'

/**
 * What this site is called, for whatever is drawn in one request: a page is told before it is shown (`openPage`), so that none of what it is put
 * together from has to be handed it.
 */
const held = cache((): { name: string | null } => ({ name: null }))

/** Tells what is drawn in this request what the site is called. */
export function giveSiteName(name: string): void {
  held().name = name
}

/** What this site is called; null where nobody told it: on pages that are made without a database. */
export function siteName(): string | null {
  return held().name
}
