// What is written under kills: where the form of each kind is, what is typed into it, and what one transaction has to leave of it.

const STATEMENT = 'rabat-2022-07-08'
const ITEMS = ['7b', '7c', '7d', '8a', '8b', '8c']
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const NOTE = new RegExp(`^/desk/notes/(${ID})$`)
const inThreeMonths = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)

/** @typedef {(list: readonly string[]) => string} Pick */

/**
 * @typedef {object} Kind
 * @property {(pick: Pick, thread: string) => string} page where its form is; `thread` is the page of a note of the same person
 * @property {readonly string[]} fields by which the form is known among others of the page
 * @property {(mark: string, pick: Pick) => Record<string, string>} typed the mark stands at the end of its words
 * @property {RegExp} leadsTo where a form that was taken leads, with the id of what is there
 * @property {'notes' | 'follow_ups' | 'sources'} table
 * @property {readonly string[]} verbs what stands of it in the record, in order
 */

/** @type {Record<string, Kind>} */
export const KINDS = {
  note: {
    page: newNote,
    fields: ['key', 'body', 'intent'],
    typed: (mark) => wordsOf(mark, 'team', 'save'),
    leadsTo: NOTE,
    table: 'notes',
    verbs: ['annotated'],
  },
  'note to be read': {
    page: newNote,
    fields: ['key', 'body', 'intent'],
    typed: (mark) => wordsOf(mark, 'public', 'submit'),
    leadsTo: NOTE,
    table: 'notes',
    verbs: ['annotated', 'submitted'],
  },
  // The thread has the form in which the note itself is changed, too; that has no key.
  reply: {
    page: (_pick, thread) => thread,
    fields: ['key', 'noteId', 'body', 'intent'],
    typed: (mark) => wordsOf(mark, 'team', 'save'),
    leadsTo: NOTE,
    table: 'notes',
    verbs: ['replied'],
  },
  question: {
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
    page: () => '/desk/sources/new',
    fields: ['key', 'address', 'titleBasis'],
    typed: (mark) => ({
      ...{ address: `https://${mark}.test.example/`, title: `Test ${mark}`, titleBasis: 'described' },
      ...{ publisher: 'Test publisher', language: 'en', type: 'official', seen: 'opened' },
    }),
    leadsTo: /^\/desk\/sources\/(S\d+)$/,
    table: 'sources',
    verbs: ['added'],
  },
}

/** @param {string} name */
export function kindOf(name) {
  const kind = KINDS[name]
  if (!kind) throw new Error(`${name} is no kind`)
  return kind
}

/** With which a form comes back that is to be sent again as it is: it may have arrived before. */
const AGAIN = 'send it again in a minute'

/**
 * What an answer to a sent form says. Only what leads to the thing made says that it was made: others lead to the door.
 *
 * @param {Kind} kind
 * @param {{ status: number, location: string | null, text?: string }} answer
 * @returns {{ state: 'acknowledged', place: string } | { state: 'refused' } | { state: 'unknown' }}
 */
export function outcomeOf({ leadsTo }, { status, location, text = '' }) {
  const place = status === 303 ? leadsTo.exec(location ?? '')?.[1] : undefined
  if (place) return { state: 'acknowledged', place }
  return { state: status >= 500 || text.includes(AGAIN) ? 'unknown' : 'refused' }
}

function newNote(pick) {
  return `/desk/notes/new?statement=${STATEMENT}&item=${pick(ITEMS)}`
}

function wordsOf(mark, visibility, intent) {
  return { body: `Test note ${mark}`, language: 'en', visibility, intent }
}
