// What each act changes of what readers see: the one table by which kept pages are made anew, in the process where the act was done
// (lib/ground/platform/cache.ts) and in every other one (keep-fresh.mjs). The record takes no act that has no row here (lib/record/event/types.ts).

/** @typedef {{ always?: readonly Part[], shown?: readonly Part[] }} Change `shown`: only where readers see what the act was done to */
/** @typedef {'statement' | 'unmarked' | 'statements' | 'figures' | 'house' | 'house-name' | 'everything'} Part the pages of the statement, why it shows no
 *   item, the list of statements, the figures of the method page, the page that says what is said of the site, its name on every page, whatever there is */

/**
 * @typedef {{ [Type in keyof typeof changes]: { readonly objectType: Type, readonly verb: keyof (typeof changes)[Type] }
 *   }[keyof typeof changes]} Act what can be done to something
 */

/** What stands at an address that may be in any page. @type {Change} */
const EVERYTHING = { always: ['everything'] }
/** Work that readers do not see. @type {Change} */
const NOTHING = {}
/** @type {Change} */
const PAGES = { always: ['statement'] }
/** @type {Change} */
const PAGES_IF_SHOWN = { shown: ['statement'] }
/** @type {Change} */
const LISTED_PAGES = { always: ['statement', 'statements'] }
/** Where no item is public, the front page says whether any was marked; where one is, no page rests on that. @type {Change} */
const WHY_UNMARKED = { always: ['unmarked'], shown: ['statement'] }

/** By what an act is done to, and by its verb. @satisfies {Record<string, Record<string, Change>>} */
export const changes = {
  statement: {
    imported: LISTED_PAGES,
    published: LISTED_PAGES,
    submitted: NOTHING,
    'sent back': NOTHING,
    approved: NOTHING,
    reopened: NOTHING,
    withdrew: NOTHING,
    // What it is called in further languages, once, where it came in before it had them.
    edited: LISTED_PAGES,
    moved: EVERYTHING,
  },
  rendering: {
    added: NOTHING,
    submitted: NOTHING,
    'sent back': NOTHING,
    approved: NOTHING,
    published: PAGES,
    withdrew: NOTHING,
    resolved: PAGES_IF_SHOWN,
  },
  commitment: {
    marked: WHY_UNMARKED,
    submitted: NOTHING,
    'sent back': NOTHING,
    approved: NOTHING,
    published: PAGES,
    withdrew: WHY_UNMARKED,
    'turned following on': PAGES_IF_SHOWN,
    'turned following off': PAGES_IF_SHOWN,
  },
  source: {
    added: PAGES_IF_SHOWN,
    classed: NOTHING,
    edited: NOTHING,
    // How a dossier proposed to class it is shown before a second person has read it, and goes from the pages where they send it back.
    'sent back': PAGES_IF_SHOWN,
    opened: PAGES_IF_SHOWN,
    listed: PAGES,
    approved: PAGES,
    // What was found at its address.
    checked: PAGES_IF_SHOWN,
  },
  // That somebody asked is not told; that no copy came of it is, and that somebody brought one.
  capture: { asked: NOTHING, brought: PAGES_IF_SHOWN, missed: PAGES_IF_SHOWN },
  'hand-over': { asked: NOTHING, kept: PAGES_IF_SHOWN, missed: NOTHING },
  snapshot: { kept: PAGES_IF_SHOWN, opened: PAGES_IF_SHOWN },
  // It may stand in texts of ours, whether or not readers see the source.
  withholding: { withheld: PAGES, covered: PAGES, lifted: PAGES, erased: PAGES },
  note: {
    // What came with a dossier is shown while it awaits review.
    imported: PAGES,
    annotated: NOTHING,
    replied: NOTHING,
    edited: NOTHING,
    submitted: NOTHING,
    'sent back': PAGES_IF_SHOWN,
    approved: NOTHING,
    published: PAGES,
    withdrew: PAGES_IF_SHOWN,
    resolved: PAGES_IF_SHOWN,
    reopened: PAGES_IF_SHOWN,
  },
  'follow-up': {
    scheduled: NOTHING,
    published: PAGES,
    rescheduled: PAGES_IF_SHOWN,
    completed: PAGES_IF_SHOWN,
    withdrew: PAGES_IF_SHOWN,
  },
  'lineage-link': {
    submitted: NOTHING,
    'sent back': NOTHING,
    approved: NOTHING,
    published: PAGES,
    withdrew: PAGES_IF_SHOWN,
  },
  // Anybody may send a message: that one came in changes no page.
  'reader-message': {
    received: NOTHING,
    'took on': NOTHING,
    proposed: NOTHING,
    confirmed: NOTHING,
    'sent back': NOTHING,
    completed: NOTHING,
    published: PAGES,
    withdrew: PAGES_IF_SHOWN,
  },
  'search-log': {
    // What came with a dossier is shown while it awaits review.
    imported: PAGES,
    submitted: NOTHING,
    'sent back': PAGES_IF_SHOWN,
    approved: NOTHING,
    published: PAGES,
    withdrew: PAGES_IF_SHOWN,
  },
  'item-test': {
    submitted: NOTHING,
    'sent back': NOTHING,
    approved: NOTHING,
    published: PAGES,
    withdrew: NOTHING,
  },
  // What came with a dossier is shown before a second person has read it, and goes from the pages where they send it back.
  translation: {
    imported: PAGES,
    submitted: NOTHING,
    'sent back': PAGES_IF_SHOWN,
    approved: NOTHING,
    published: PAGES,
    withdrew: PAGES_IF_SHOWN,
  },
  request: {
    added: NOTHING,
    edited: NOTHING,
    recorded: NOTHING,
    'sent back': NOTHING,
    approved: NOTHING,
    published: PAGES,
  },
  // One that is shown as provisional is on the pages before it is final. Decisions are counted on the method page, whatever the statement.
  revision: {
    submitted: NOTHING,
    'showed as interim': PAGES,
    'sent back': { always: ['figures'], shown: ['statement'] },
    approved: PAGES_IF_SHOWN,
    published: { always: ['figures', 'statement'] },
    corrected: PAGES,
    replaced: PAGES_IF_SHOWN,
    withdrew: PAGES_IF_SHOWN,
  },
  coding: {
    asked: NOTHING,
    accepted: NOTHING,
    submitted: NOTHING,
    withdrew: NOTHING,
    reconciled: { always: ['figures', 'statement'] },
  },
  person: {
    added: NOTHING,
    invited: NOTHING,
    'gave a link': NOTHING,
    'changed password': NOTHING,
    'changed roles': NOTHING,
    disabled: NOTHING,
    enabled: NOTHING,
  },
  // What whoever runs the site says of it stands on one page; its name, which is a text like these, on every reading page.
  'house-text': { edited: { always: ['house'] }, named: { always: ['house', 'house-name'] } },
  job: { retried: NOTHING, cancelled: NOTHING },
  session: { 'signed in': NOTHING, 'signed out': NOTHING, revoked: NOTHING },
  invitation: { accepted: NOTHING, revoked: NOTHING },
  // To work that readers do not see.
  'share-link': { 'gave a link': NOTHING, revoked: NOTHING },
  token: { added: NOTHING, revoked: NOTHING },
  // What is posted there is on pages already.
  webhook: {
    added: NOTHING,
    checked: NOTHING,
    disabled: NOTHING,
    enabled: NOTHING,
    edited: NOTHING,
    withdrew: NOTHING,
  },
}

/** The tag of what is found (`tagOf.found` in lib/ground/platform/cache.ts): anything that readers see may be, but these. */
const FOUND = 'found'
/** @type {readonly Part[]} */
const NEVER_FOUND = ['unmarked', 'figures', 'house', 'house-name']
/** What each statement has of its own. @type {readonly Part[]} */
const OF_A_STATEMENT = ['statement', 'unmarked']

/**
 * The tags that an act expires.
 *
 * @param {{ objectType: string, verb: string, shown: boolean, slugs: readonly string[] | null, places?: readonly string[] | null }} act `shown`: whether readers see what it
 *   was done to, or did until then; `slugs`: the addresses of the statements on whose pages that stands, null where they are too many to tell; `places`: the
 *   items and sources on whose own pages alone it stands (`places_showing` in the database), null where it may stand on any of them
 * @returns {string[] | null} null where it cannot be told: then everything is to be made anew
 */
export function tagsChangedBy({ objectType, verb, shown, slugs, places }) {
  /** @type {Record<string, Record<string, Change>>} */
  const rows = changes
  const change = rows[objectType]?.[verb]
  // An act that a newer version records: readers rather wait for a page than read what no longer stands.
  if (!change) return null
  const parts = [...(change.always ?? []), ...(shown ? (change.shown ?? []) : [])]
  if (parts.includes('everything')) return null
  if (slugs === null && parts.some((part) => OF_A_STATEMENT.includes(part))) return null
  const tags = parts.flatMap((part) =>
    OF_A_STATEMENT.includes(part) ? (slugs ?? []).map((slug) => `${part}:${slug}`) : [part],
  )
  if (parts.includes('statement'))
    tags.push(...(places?.map((place) => `place:${place}`) ?? (slugs ?? []).map((slug) => `frame:${slug}`)))
  return parts.some((part) => !NEVER_FOUND.includes(part)) ? [...tags, FOUND] : tags
}
