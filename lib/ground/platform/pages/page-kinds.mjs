// Every kind of page that a statement has, what follows the statement in its address, and in which further forms it is there: the one
// table that the routes, the links, the server and the map of the site read. page-kinds.test.mjs holds it against the folders of `app`.

/**
 * - `itself`: it may be listed under its own address
 * - `another`: it says what another page says, whose address it gives as its own
 * - `never`: not to be listed; what it leads to may be
 * - `secret`: whoever has its address sees what is theirs: it is not to be listed, nor followed
 *
 * @typedef {'itself' | 'another' | 'never' | 'secret'} Found
 */

/**
 * @typedef {object} PageKind
 * @property {string} under what follows `/<statement>/` in its address; what varies is named as its folder is: `sources/:source`
 * @property {Found} found as what search engines list it, so that no kind forgets to say so (lib/ground/platform/pages/robots-index.mjs)
 * @property {true} [dated] has an "as of" form: the page as it stood at the end of a day
 * @property {true} [filtered] has a page for each filter
 * @property {true} [states] programs may ask for its earlier states (Memento)
 * @property {true} [sent] has a form that anybody may send: it is made at each request, and takes what is sent to it
 * @property {true} [mapped] stands in the map of the site; items and sources are listed there one by one
 */

/** @satisfies {Record<string, PageKind>} */
export const pageKinds = /** @type {const} */ ({
  front: { under: '', found: 'itself', dated: true, states: true, mapped: true },
  statement: { under: 'statement', found: 'itself', dated: true, filtered: true, mapped: true },
  area: { under: 'areas/:area', found: 'itself', dated: true },
  areaAfter: { under: 'areas/:area/after/:after', found: 'never', dated: true },
  statementAfter: { under: 'statement/after/:after', found: 'itself', dated: true, filtered: true },
  items: { under: 'items', found: 'itself', dated: true, filtered: true, mapped: true },
  itemsAfter: { under: 'items/after/:after', found: 'never', dated: true, filtered: true },
  item: { under: ':reference', found: 'itself', dated: true, states: true },
  // The first part stands on the page of the item.
  itemNotesAfter: { under: ':reference/notes/after/:after', found: 'never', dated: true },
  sources: { under: 'sources', found: 'itself', dated: true, filtered: true, mapped: true },
  sourcesAfter: { under: 'sources/after/:after', found: 'never', dated: true, filtered: true },
  source: { under: 'sources/:source', found: 'itself', dated: true },
  copy: { under: 'sources/:source/copies/:number', found: 'never' },
  // The first part stands on the page of the source, on earlier days too. What is older than a copy is the same on every day.
  copiesAfter: { under: 'sources/:source/copies/after/:after', found: 'never' },
  wording: { under: 'variants', found: 'itself', dated: true, mapped: true },
  rendering: { under: 'variants/renderings/:key', found: 'itself', dated: true },
  lineage: { under: 'lineage', found: 'itself', dated: true, mapped: true },
  lineageAfter: { under: 'lineage/after/:after', found: 'never', dated: true },
  searches: { under: 'searches', found: 'itself', dated: true, mapped: true },
  searchesAfter: { under: 'searches/after/:after', found: 'never', dated: true },
  followUps: { under: 'follow-ups', found: 'itself', mapped: true },
  followUpsAfter: { under: 'follow-ups/after/:after', found: 'never' },
  followUpsOfMonth: { under: 'follow-ups/:month', found: 'itself' },
  history: { under: 'history', found: 'itself', mapped: true },
  historyAfter: { under: 'history/after/:after', found: 'never' },
  corrections: { under: 'corrections', found: 'itself', mapped: true },
  correctionsAfter: { under: 'corrections/after/:after', found: 'never' },
  // The same words as the document of word processors: what it gathers is listed at its own addresses.
  briefing: { under: 'briefing', found: 'never' },
  // What stands at the end of other pages' bar: of the statement, of an item and of a source.
  share: { under: 'share', found: 'itself', dated: true, mapped: true },
  itemShare: { under: ':reference/share', found: 'never', dated: true },
  sourceShare: { under: 'sources/:source/share', found: 'never', dated: true },
  search: { under: 'search', found: 'never' },
  found: { under: 'search/:asked', found: 'never' },
  words: { under: 'words/:span', found: 'another' },
  comparison: { under: 'compare/:earlier/:later', found: 'never' },
  comparisonAfter: { under: 'compare/:earlier/:later/after/:after', found: 'never' },
  itemComparison: { under: ':reference/compare/:earlier/:later', found: 'never' },
  revision: { under: ':reference/revisions/:line/:number', found: 'itself' },
  check: { under: ':reference/revisions/:line/:number/check', found: 'itself' },
  correction: { under: ':reference/correct', found: 'never', sent: true },
  receipt: { under: 'receipt/:code', found: 'secret' },
})

/** What stands in the address of a dated page where it varies: a pattern. @type {Record<string, string>} */
const varying = {
  // An entry of a list, as the list's own page names it: an item, a source, a note, a link of the lineage, a request or a search; or a passage of the text.
  ':after':
    '(?:\\d{1,4}[a-z]{0,4}|S\\d{1,9}|[rs]-[0-9a-f]{8}|j-[0-9a-f]{8}-\\d{1,4}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
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

/** The page behind a private link, which is no statement's: its passphrase and what guests write are sent to it (lib/reading/share/rules/private-link.ts). */
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
