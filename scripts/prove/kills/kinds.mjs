// What is written under kills: where the form of each kind is, what is typed into it, and what one transaction has to leave of it.

const STATEMENT = 'rabat-2022-07-08'
const ITEMS = ['7b', '7c', '7d', '8a', '8b', '8c']
/** Lines that nobody judges but one person each: of two who judge one line the second is told that there is something newer. */
const OWN_LINES = ['7b', '7d', '7e'].flatMap((item) =>
  ['spain', 'morocco', 'eu-commission'].map((party) => ({ item, party })),
)
/** Nothing is published on it: a webhook on it is told of nothing. */
const QUIET_ITEM = '10c'
const DRAFTED_ITEM = '9b'
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const NOTE = new RegExp(`^/desk/notes/(${ID})$`)
const SOURCE = /^\/desk\/sources\/(S\d+)$/
const REVISION = new RegExp(`^/desk/reviews/(${ID})$`)
const inThreeMonths = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)

/** @typedef {(list: readonly string[]) => string} Pick */

/**
 * What a writer knows beside its form.
 *
 * @typedef {object} Around
 * @property {string} thread the page of a note of the same person
 * @property {number} number which of the writers it is
 * @property {string} password
 * @property {string} about what is decided on: an id
 * @property {(name: string) => boolean} has whether the page has a field
 */

/**
 * @typedef {object} Kind
 * @property {'analyst' | 'reviewer' | 'administrator' | 'reader'} by who writes it
 * @property {(pick: Pick, around: Around) => string} page where its form is
 * @property {readonly string[]} fields by which the form is known among others of the page
 * @property {boolean} [last] of several forms with these fields it is the last
 * @property {true} [anew] the page is opened for each, since it shows what was written before
 * @property {number} [most] how often one person writes it: there may be no more of it
 * @property {(mark: string, pick: Pick, around: Around) => Record<string, string | File>} typed the mark stands at the end of its words
 * @property {RegExp} [leadsTo] where a form that was taken leads, with the id of what is there
 * @property {RegExp} [shows] what a page that stays says where it was taken, with the id of what was made where it says that
 * @property {'note to be read' | 'judgement'} [decidesOn] of what kind it decides on a piece
 * @property {'notes' | 'follow_ups' | 'sources' | 'revisions' | 'webhooks' | 'personal_tokens' | 'drafts' | 'subscriptions' | 'decisions'} table
 * @property {readonly string[]} verbs what stands of it in the record, in order
 * @property {RegExp} [later] what may follow that, where others decide on it
 */

/** What two people left of a piece of work: it was decided on once, and something later may stand in its place. */
const DECIDED = /^(?:,approved,published|,sent back)?(?:,replaced|,corrected)?$/

/** @type {Record<string, Kind>} */
export const KINDS = {
  note: {
    by: 'analyst',
    page: newNote,
    fields: ['key', 'body', 'intent'],
    typed: (mark) => wordsOf(mark, 'team', 'save'),
    leadsTo: NOTE,
    table: 'notes',
    verbs: ['annotated'],
  },
  'note to be read': {
    by: 'analyst',
    page: newNote,
    fields: ['key', 'body', 'intent'],
    typed: (mark) => wordsOf(mark, 'public', 'submit'),
    leadsTo: NOTE,
    table: 'notes',
    verbs: ['annotated', 'submitted'],
    later: DECIDED,
  },
  // The thread has the form in which the note itself is changed, too; that has no key.
  reply: {
    by: 'analyst',
    page: (_pick, { thread }) => thread,
    fields: ['key', 'noteId', 'body', 'intent'],
    typed: (mark) => wordsOf(mark, 'team', 'save'),
    leadsTo: NOTE,
    table: 'notes',
    verbs: ['replied'],
  },
  question: {
    by: 'analyst',
    page: () => '/desk/follow-ups/new',
    fields: ['key', 'question', 'dueOn'],
    typed: (mark, pick) => ({
      ...{ about: `${STATEMENT}/${pick(ITEMS)}`, question: `Test question ${mark}`, language: 'en' },
      ...{ dueOn: inThreeMonths, cadence: '', assignee: '' },
    }),
    leadsTo: new RegExp(`^/desk/follow-ups/(${ID})$`),
    table: 'follow_ups',
    verbs: ['scheduled'],
  },
  source: {
    by: 'analyst',
    page: () => '/desk/sources/new',
    fields: ['key', 'address', 'titleBasis'],
    typed: (mark) => ({
      ...{ address: `https://${mark}.test.example/`, title: `Test ${mark}`, titleBasis: 'described' },
      ...{ publisher: 'Test publisher', language: 'en', type: 'official', seen: 'opened' },
    }),
    leadsTo: SOURCE,
    table: 'sources',
    verbs: ['added'],
  },
  upload: {
    by: 'analyst',
    page: () => '/desk/sources/new/file',
    fields: ['key', 'file', 'cameBy'],
    typed: (mark) => ({
      ...{ file: fileOf(mark), cameBy: 'other', cameByWords: 'Made for a test' },
      ...{ title: `Test ${mark}`, titleBasis: 'described', publisher: 'Test publisher', language: 'en' },
      ...{ type: 'official' },
    }),
    leadsTo: SOURCE,
    table: 'sources',
    verbs: ['added'],
  },
  draft: {
    by: 'analyst',
    page: () => `/desk/${STATEMENT}/${DRAFTED_ITEM}`,
    fields: ['key', 'inShort', 'rationale'],
    anew: true,
    typed: (mark) => ({ ...judged(mark, 'all'), intent: 'save' }),
    leadsTo: new RegExp(`^/desk/${STATEMENT}/(${DRAFTED_ITEM})$`),
    table: 'drafts',
    verbs: [],
  },
  judgement: {
    by: 'analyst',
    page: (_pick, { number }) => `/desk/${STATEMENT}/${ownLine(number).item}?party=${ownLine(number).party}`,
    fields: ['key', 'inShort', 'rationale'],
    anew: true,
    typed: (mark, _pick, { has, number }) => ({
      ...judged(mark, ownLine(number).party),
      ...(has('succession') && { succession: 'replaces' }),
      intent: 'submit',
    }),
    leadsTo: REVISION,
    table: 'revisions',
    verbs: ['submitted'],
    later: DECIDED,
  },
  token: {
    by: 'analyst',
    page: () => '/profile/tokens',
    fields: ['key', 'tokenName', 'currentPassword'],
    most: 15,
    typed: (mark, _pick, { password }) => ({
      ...{ tokenName: `Test ${mark}`, scopes: 'notes:write', days: '90', currentPassword: password },
    }),
    shows: /suivi_[\w-]{20,}()/,
    table: 'personal_tokens',
    verbs: ['added'],
  },
  webhook: {
    by: 'administrator',
    page: () => '/desk/webhooks/new',
    fields: ['key', 'address', 'page'],
    most: 100,
    typed: (mark) => ({
      ...{ address: `https://kills.test.example/${mark}`, page: `/${STATEMENT}/${QUIET_ITEM}` },
    }),
    shows: new RegExp(`class="btn" href="/desk/webhooks/(${ID})"`),
    table: 'webhooks',
    verbs: ['added'],
  },
  subscription: {
    by: 'reader',
    page: () => `/subscribe/${STATEMENT}`,
    fields: ['address', 'how'],
    typed: (mark) => ({ address: `test@${mark}.example`, how: 'weekly' }),
    leadsTo: /^\/subscription\/(asked)$/,
    table: 'subscriptions',
    verbs: [],
  },
  'note approved': {
    by: 'reviewer',
    decidesOn: 'note to be read',
    page: (_pick, { about }) => `/desk/notes/${about}`,
    fields: ['key', 'id', 'fingerprint', 'decision'],
    anew: true,
    typed: () => ({ decision: 'approve' }),
    leadsTo: NOTE,
    table: 'decisions',
    verbs: [],
  },
  'judgement approved': {
    by: 'reviewer',
    decidesOn: 'judgement',
    page: (_pick, { about }) => `/desk/reviews/${about}`,
    fields: ['key', 'revisionId', 'contentSha256', 'fingerprint'],
    last: true,
    anew: true,
    typed: () => ({}),
    leadsTo: REVISION,
    table: 'decisions',
    verbs: [],
  },
  'judgement sent back': {
    by: 'reviewer',
    decidesOn: 'judgement',
    page: (_pick, { about }) => `/desk/reviews/${about}`,
    fields: ['key', 'revisionId', 'contentSha256', 'reason'],
    anew: true,
    typed: (mark) => ({ reason: `Test reason ${mark}` }),
    leadsTo: REVISION,
    table: 'decisions',
    verbs: [],
  },
}

/** @param {string} name */
export function kindOf(name) {
  const kind = KINDS[name]
  if (!kind) throw new Error(`${name} is no kind`)
  return kind
}

/** With which a form comes back that is to be sent again as it is: it may have arrived before. */
const AGAIN = /send it again in a minute/i

/**
 * What an answer to a sent form says. Only what leads to the thing made, or shows it, says that it was made: others lead to the door.
 *
 * @param {Kind} kind
 * @param {{ status: number, location: string | null, text?: string }} answer
 * @param {string} [about] what it decides on: where that is not what the answer leads to, nothing was decided
 * @returns {{ state: 'acknowledged', place: string } | { state: 'refused' } | { state: 'unknown' }}
 */
export function outcomeOf({ leadsTo, shows }, { status, location, text = '' }, about) {
  const place = status === 303 ? leadsTo?.exec(location ?? '')?.[1] : undefined
  if (place && (about === undefined || about === place)) return { state: 'acknowledged', place }
  const shown = status === 200 ? shows?.exec(text)?.[1] : undefined
  if (shown !== undefined) return { state: 'acknowledged', place: shown }
  return { state: status >= 500 || AGAIN.test(text) ? 'unknown' : 'refused' }
}

function newNote(pick) {
  return `/desk/notes/new?statement=${STATEMENT}&item=${pick(ITEMS)}`
}

function wordsOf(mark, visibility, intent) {
  return { body: `Test note ${mark}`, language: 'en', visibility, intent }
}

/** @param {number} number which of the writers it is */
function ownLine(number) {
  const [line] = OWN_LINES.slice(number % OWN_LINES.length)
  if (!line) throw new Error('there are no lines')
  return line
}

/** A judgement that one reviewer may approve. */
function judged(mark, party) {
  return {
    ...{
      party,
      judgement: 'not_assessable',
      inShort: `Test ${mark}`,
      inShortWhole: 'Test words, whole.',
    },
    ...{ confidence: 'low', seenUpTo: '2024-03', rationale: 'Test words, not from the source.' },
    rationaleLanguage: 'en',
  }
}

/** A page as somebody saved it; each is another file. */
function fileOf(mark) {
  const words = Array.from({ length: 200 }, (_, word) => `test${word}-${mark}`).join(' ')
  return new File([`<!doctype html><title>Test</title><p>Not a source. ${words}</p>`], 'test.html', {
    type: 'text/html',
  })
}
