// What may be sent to each address at most, in bytes: held here, before the framework or any library reads a byte of it. Every page that takes
// forms and every interface that takes anything has its row; body-limits.test.mjs holds the table against the folders of `app`.

const KB = 1024
const MB = 1024 * KB

/** A few lines: an address, a password, a choice. What was typed before goes with a form, so that it can be shown again: twice as much. */
const LINES = 32 * KB
/** Texts of some thousand letters, in the widest writing. */
const TEXTS = 512 * KB
/** A judgement with all its citations, a list that is pasted, a whole statement: a form of the greatest length. */
export const MOST_BYTES = 2 * MB
/** The one form to an action that holds a file of the largest size (lib/ground/platform/document-kinds.ts), with what is typed round it. */
export const MOST_FILE_FORM_BYTES = 12 * MB
/** To whom nothing is sent: what a request that only reads may carry. */
const NOTHING_READ = 1 * KB

/** By the folder of `app` that answers, without its groups and the language. @type {Record<string, number>} */
export const bodyLimits = {
  // Interfaces. What next-auth takes is an address and a password.
  '/api/auth/[...nextauth]': 8 * KB,
  // A document is counted by who takes it, so that whoever sends a larger one hears so in their language (app/api/bring/document/sent-form.ts).
  '/api/bring/document': 200 * MB,
  '/api/mcp': 20_000,
  '/api/presence': 4 * KB,
  '/api/unsubscribe/[key]': 4 * KB,
  '/api/v1/[...path]': 500_000,
  // Accounts.
  '/sign-in': LINES,
  '/invitation/[token]': TEXTS,
  '/profile': TEXTS,
  '/profile/tokens': LINES,
  // Forms that anybody may send.
  '/[statement]/[reference]/correct': TEXTS,
  '/private/[link]': TEXTS,
  '/subscribe': LINES,
  '/subscribe/[...of]': LINES,
  '/subscription/confirm/[token]': LINES,
  '/subscription/leave/[key]': LINES,
  // The desk.
  '/desk': TEXTS,
  '/desk/at': LINES,
  '/desk/search': LINES,
  '/desk/new': MOST_BYTES,
  '/desk/[statement]/[reference]': MOST_BYTES,
  '/desk/[statement]/[reference]/withdraw': TEXTS,
  '/desk/[statement]/annotate/[passage]': TEXTS,
  '/desk/[statement]/annotations': MOST_BYTES,
  '/desk/bring': TEXTS,
  '/desk/bring/[id]/about': MOST_BYTES,
  '/desk/bring/[id]/marks': MOST_BYTES,
  '/desk/bring/[id]/parties': MOST_BYTES,
  '/desk/bring/[id]/passages': MOST_BYTES,
  '/desk/bring/[id]/submit': MOST_BYTES,
  '/desk/bring/[id]/text': MOST_BYTES,
  '/desk/codings/[coding]': MOST_BYTES,
  '/desk/follow-ups': TEXTS,
  '/desk/follow-ups/[id]': TEXTS,
  '/desk/follow-ups/new': TEXTS,
  '/desk/house': TEXTS,
  '/desk/house/[kind]/[language]': TEXTS,
  '/desk/house/addresses': TEXTS,
  '/desk/jobs': LINES,
  '/desk/leads': TEXTS,
  '/desk/leads/watches': TEXTS,
  '/desk/leads/watches/[id]': TEXTS,
  '/desk/leads/watches/new': TEXTS,
  '/desk/lineage': TEXTS,
  '/desk/lineage/[link]': TEXTS,
  '/desk/lineage/new': TEXTS,
  '/desk/marks/[mark]': TEXTS,
  '/desk/marks/of/[statement]': MOST_BYTES,
  '/desk/notes': TEXTS,
  '/desk/notes/[note]': TEXTS,
  '/desk/notes/new': TEXTS,
  '/desk/notices': LINES,
  '/desk/notices/choices': LINES,
  '/desk/people': TEXTS,
  '/desk/people/[person]': TEXTS,
  '/desk/private-links': TEXTS,
  '/desk/private-links/entry/[entry]': TEXTS,
  '/desk/private-links/new': TEXTS,
  '/desk/reader-messages': TEXTS,
  '/desk/reader-messages/[id]': TEXTS,
  '/desk/requests': TEXTS,
  '/desk/requests/[id]': TEXTS,
  '/desk/requests/new': TEXTS,
  '/desk/reviews/[revision]': MOST_BYTES,
  '/desk/searches': TEXTS,
  '/desk/searches/[id]': TEXTS,
  '/desk/searches/new': TEXTS,
  '/desk/sources': TEXTS,
  '/desk/sources/[source]': TEXTS,
  '/desk/sources/[source]/copies/[number]': TEXTS,
  '/desk/sources/[source]/work': TEXTS,
  '/desk/sources/all': TEXTS,
  '/desk/sources/cite': TEXTS,
  '/desk/sources/coverage': LINES,
  '/desk/sources/import': MOST_BYTES,
  '/desk/sources/links': TEXTS,
  '/desk/sources/new': TEXTS,
  '/desk/sources/new/file': MOST_FILE_FORM_BYTES,
  '/desk/tests/[id]': TEXTS,
  '/desk/tests/new': TEXTS,
  '/desk/translations': TEXTS,
  '/desk/translations/[id]': TEXTS,
  '/desk/translations/new': TEXTS,
  '/desk/webhooks': TEXTS,
  '/desk/webhooks/[id]': TEXTS,
  '/desk/webhooks/new': TEXTS,
  '/desk/wording': MOST_BYTES,
  '/desk/wording/[alignment]': MOST_BYTES,
  '/desk/wording/new/[statement]': MOST_BYTES,
  '/desk/wording/orphans/[rendering]': MOST_BYTES,
}

/** The rows as patterns, those with fewer parts that vary first: an address is the row's that names most of it. */
const rows = Object.entries(bodyLimits)
  .map(([folder, most]) => ({ folder, most, pattern: patternOf(folder) }))
  .sort((one, other) => varyingIn(one.folder) - varyingIn(other.folder))

/** @param {string} folder */
function patternOf(folder) {
  const path = folder.replace(/\/\[\.\.\.\w+\]/g, '(?:/[^/?#]+)+').replace(/\[\w+\]/g, '[^/?#]+')
  const language = folder.startsWith('/api/') ? '' : '(?:/(?:en|fr|es|ar))?'
  return new RegExp(`^${language}${path}/?(?:[?#]|$)`)
}

/** @param {string} folder */
function varyingIn(folder) {
  return folder.split('[').length
}

/** The row of an address, by its folder; null where nothing is sent to it. */
export function rowOf(url = '/') {
  return rows.find(({ pattern }) => pattern.test(url))?.folder ?? null
}

/** What may be sent to an address at most, in bytes. */
export function mostBytesTo(url = '/') {
  return bodyLimits[rowOf(url) ?? ''] ?? NOTHING_READ
}

/** Whether a form with a file is sent to an address. */
export function takesFile(url = '/') {
  return rowOf(url) === '/desk/sources/new/file'
}

/** Whether who takes what is sent reads it as it comes, piece by piece, and bounds it. */
export function isReadInPieces(url = '/') {
  return rowOf(url) === '/api/bring/document'
}
