/**
 * Tells the page cache to send a page and not to keep it: what is a day ahead now is none tomorrow, and what somebody searched for
 * nobody else may ask again.
 */
export function PagePassing() {
  return <meta name="suivi-keep" content="no" />
}
