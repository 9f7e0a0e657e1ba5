// Every kind of page that a statement has, what follows the statement in its address, and in which further forms it is there: the one
// table that the routes, the links, the server and the map of the site read. page-kinds.test.mjs holds it against the folders of `app`.

/**
 * @typedef {object} PageKind
 * @property {string} under what follows `/<statement>/` in its address; what varies is named as its folder is: `sources/:source`
 * @property {true} [dated] has an "as of" form: the page as it stood at the end of a day
 * @property {true} [filtered] has a page for each filter
 * @property {true} [states] programs may ask for its earlier states (Memento)
 * @property {true} [sent] has a form that anybody may send: it is made at each request, and takes what is sent to it
 * @property {true} [mapped] stands in the map of the site; items and sources are listed there one by one
 */

/** @satisfies {Record<string, PageKind>} */
export const pageKinds = /** @type {const} */ ({
  front: { under: '', dated: true, states: true, mapped: true },
  statement: { under: 'statement', dated: true, filtered: true, mapped: true },
  area: { under: 'areas/:area', dated: true },
  areaAfter: { under: 'areas/:area/after/:after', dated: true },
  statementAfter: { under: 'statement/after/:after', dated: true, filtered: true },
  items: { under: 'items', dated: true, filtered: true, mapped: true },
  itemsAfter: { under: 'items/after/:after', dated: true, filtered: true },
  item: { under: ':reference', dated: true, states: true },
  sources: { under: 'sources', dated: true, filtered: true, mapped: true },
  sourcesAfter: { under: 'sources/after/:after', dated: true, filtered: true },
  source: { under: 'sources/:source', dated: true },
  copy: { under: 'sources/:source/copies/:number' },
  // The first part stands on the page of the source, on earlier days too. What is older than a copy is the same on every day.
  copiesAfter: { under: 'sources/:source/copies/after/:after' },
  wording: { under: 'variants', dated: true, mapped: true },
  rendering: { under: 'variants/renderings/:key', dated: true },
  lineage: { under: 'lineage', dated: true, mapped: true },
  searches: { under: 'searches', dated: true, mapped: true },
  searchesAfter: { under: 'searches/after/:after', dated: true },
  followUps: { under: 'follow-ups', mapped: true },
  followUpsAfter: { under: 'follow-ups/after/:after' },
  followUpsOfMonth: { under: 'follow-ups/:month' },
  history: { under: 'history', mapped: true },
  historyAfter: { under: 'history/after/:after' },
  corrections: { under: 'corrections', mapped: true },
  correctionsAfter: { under: 'corrections/after/:after' },
  downloads: { under: 'downloads', mapped: true },
  search: { under: 'search' },
  found: { under: 'search/:asked' },
  words: { under: 'words/:span' },
  embed: { under: 'embed' },
  embedInLook: { under: 'embed/:look' },
  itemEmbed: { under: ':reference/embed' },
  itemEmbedInLook: { under: ':reference/embed/:look' },
  comparison: { under: 'compare/:earlier/:later' },
  comparisonAfter: { under: 'compare/:earlier/:later/after/:after' },
  itemComparison: { under: ':reference/compare/:earlier/:later' },
  revision: { under: ':reference/revisions/:line/:number' },
  check: { under: ':reference/revisions/:line/:number/check' },
  correction: { under: ':reference/correct', sent: true },
  receipt: { under: 'receipt/:code' },
})

/** What stands in the address of a dated page where it varies: a pattern. @type {Record<string, string>} */
const varying = {
  // An entry of a list, as the list's own page names it: an item, a source, a request or a search; or a passage of the text.
  ':after': '(?:\\d{1,4}[a-z]{0,4}|S\\d{1,9}|[rs]-[0-9a-f]{8}|j-[0-9a-f]{8}-\\d{1,4})',
  ':area': '[a-z][a-z0-9-]{0,99}',
  ':reference': '\\d{1,4}[a-z]{1,4}',
  ':source': 'S\\d{1,9}',
  // A text of the statement: numbered where it was added on the desk, named by its publisher or host where it came with the dossier.
  ':key': '[a-z]{2,3}(?:(?:-+|\\.)[A-Za-z0-9]+)+',
}

/** What follows the statement in the addresses of the pages that have an "as of" form, besides its front page: a pattern. */
export const datedPages = Object.values(pageKinds)
  .filter((kind) => 'dated' in kind && kind.under !== '')
  .map(({ under }) => under.replace(/:\w+/g, (part) => varying[part] ?? ''))
  .join('|')

const sent = new RegExp(
  `^(?:/(?:en|fr|es|ar))?/[a-z0-9-]{1,80}/(?:${Object.values(pageKinds)
    .filter((kind) => 'sent' in kind)
    .map(({ under }) => under.replace(/:\w+/g, '[a-z0-9]{1,20}'))
    .join('|')})(?:[?#]|$)`,
)

/** The page behind a private link, which is no statement's: its passphrase and what guests write are sent to it (lib/share/rules/private-link.ts). */
const privatePage = /^(?:\/(?:en|fr|es|ar))?\/private\/[0-9a-f-]{36}(?:[?#]|$)/

/** Those that are of no statement: to subscribe, and what the links of mails lead to. */
const sentElsewhere =
  /^(?:\/(?:en|fr|es|ar))?\/(?:subscribe(?:\/[a-z0-9-]{1,80}(?:\/areas)?(?:\/[a-z0-9-]{1,100})?)?|subscription\/(?:confirm|leave)\/[0-9a-f-]{36,64})(?:[?#]|$)/

/** Whether an address is that of a page with a form that anybody may send, whether or not there is a page at it. */
export function isSentPage(url = '/') {
  return sent.test(url) || privatePage.test(url) || sentElsewhere.test(url)
}

/** The kinds of which each statement has one page that stands in the map of the site. */
export const mappedKinds = /** @type {(keyof typeof pageKinds)[]} */ (Object.keys(pageKinds)).filter(
  (kind) => 'mapped' in pageKinds[kind],
)

/**
 * The address of a page of a statement, without a language.
 *
 * @param {keyof typeof pageKinds} kind
 * @param {Readonly<Record<string, string>>} params what varies in it, by name: `statement`, and what the table names
 */
export function pageAddress(kind, params) {
  const { under } = pageKinds[kind]
  const page = under.replace(/:(\w+)/g, (_part, name) => params[name] ?? '')
  return page === '' ? `/${params.statement}` : `/${params.statement}/${page}`
}

const dated = new RegExp(`^(?:${datedPages})?$`)

/**
 * Whether a page has an "as of" form.
 *
 * @param {string} page what follows the statement in its address: `7c`, `sources/S40`, nothing for its front page
 */
export function isDatedPage(page) {
  return dated.test(page)
}

/**
 * A page as it stood at the end of a day, UTC.
 *
 * @param {string} path address of the page, without query or fragment
 * @param {string} day YYYY-MM-DD
 */
export function asOfAddress(path, day) {
  return `${path}/as-of/${day}`
}
