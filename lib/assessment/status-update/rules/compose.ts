import type { FormValue, FormValues } from '@/lib/ground/platform/form-state'
import { type DraftInput, draftSchema, MOST_ROWS } from '../schema'
import type { CompositionView } from '../types'
import { CITATION_ROW, fieldsWith, SAID_OF_SOURCE } from './citation-fields'
import { NO_ELEMENT_CITATIONS } from './element-citations'
import { type Claim, proposedElements, proposedInShort, withProposedSupport } from './proposals'

/**
 * What the composing form does to a draft, once for both ways of using it: at once in the page where scripts run, and by the server
 * where a button sends the whole form. A button names what it does in its value, such as `add-citation S40` or `remove-searchLog 1`.
 */

type Rows = 'citations' | 'elements' | 'searchLogs' | 'testAnswers'
type CitationRow = DraftInput['citations'][number]
type ElementRow = DraftInput['elements'][number]
type SearchLogRow = DraftInput['searchLogs'][number]
type TestAnswerRow = DraftInput['testAnswers'][number]

export type Change =
  | { readonly kind: 'fields'; readonly fields: Partial<Omit<DraftInput, Rows>> }
  | { readonly kind: 'judgement'; readonly judgement: string; readonly claim: Claim | null }
  | { readonly kind: 'language'; readonly language: string; readonly claim: Claim | null }
  | { readonly kind: 'citation'; readonly index: number; readonly row: Partial<CitationRow> }
  | { readonly kind: 'element'; readonly index: number; readonly row: Partial<ElementRow> }
  | { readonly kind: 'searchLog'; readonly index: number; readonly row: Partial<SearchLogRow> }
  | { readonly kind: 'testAnswer'; readonly index: number; readonly row: Partial<TestAnswerRow> }
  | { readonly kind: 'add-citation'; readonly sourceId: string }
  | { readonly kind: 'add-element' }
  | { readonly kind: 'add-searchLog' }
  | { readonly kind: 'take-searchLog'; readonly row: SearchLogRow }
  | { readonly kind: 'remove-citation' | 'remove-element' | 'remove-searchLog'; readonly index: number }

/** What a button, or the Enter key (`enter`), asks of the form. Counted rows are numbered from 1 in the button, from 0 in a change. */
export type Intent =
  | { readonly kind: 'submit' | 'save' | 'preview' | 'find' | 'enter' }
  | Extract<Change, { kind: `${'add' | 'remove' | 'take'}-${string}` }>

/** A citation of a source in which nothing is said yet. */
export const blankCitation = (sourceId: string): CitationRow => ({
  ...fieldsWith(CITATION_ROW, () => ''),
  sourceId,
})

/** How the writer said that their sources bear on an item, when they added them. */
export type Bearings = CompositionView['item']['bearings']

/** A citation of a source with the stance that its writer gave when they said that it bears on the item, so that it is asked once. */
export const citationOf = (sourceId: string, bearings: Bearings): CitationRow => ({
  ...blankCitation(sourceId),
  stance: bearings.find((bearing) => bearing.sourceId === sourceId)?.stance ?? '',
})

const BLANK_ELEMENT = { name: '', covered: '', ...NO_ELEMENT_CITATIONS }
const BLANK_SEARCH: SearchLogRow = { place: '', language: '', day: '', takenFrom: '' }

/** A draft in which nothing was typed. */
export function blankDraft(fields: Partial<Omit<DraftInput, Rows>>): DraftInput {
  return { ...draftSchema.parse({}), ...fields }
}

/**
 * The draft after a change. The numbers of citations follow from their order, so removing one renumbers those after it; the
 * rationale is left as it was typed. A list that is full stays as it is.
 *
 * @param bearings those of the item, for a citation that is added; none for whoever is to judge it from its words alone
 */
export function changed(draft: DraftInput, change: Change, bearings: Bearings = []): DraftInput {
  const { citations, elements, searchLogs, testAnswers } = draft
  switch (change.kind) {
    case 'fields':
      return { ...draft, ...change.fields }
    case 'judgement':
      return {
        ...draft,
        judgement: change.judgement,
        elements: proposedElements(elements, { ...change, language: draft.rationaleLanguage }),
      }
    case 'language':
      return {
        ...draft,
        rationaleLanguage: change.language,
        elements: proposedElements(elements, { ...change, judgement: draft.judgement }),
      }
    case 'citation':
      return {
        ...draft,
        inShort: proposedInShort(draft, change.row.shows),
        citations: replaced(citations, change.index, change.row),
      }
    case 'element':
      return { ...draft, elements: replaced(elements, change.index, withProposedSupport(draft, change)) }
    case 'searchLog':
      // A row whose words are changed is no longer the search that it was taken from.
      return { ...draft, searchLogs: replaced(searchLogs, change.index, { ...change.row, takenFrom: '' }) }
    case 'testAnswer':
      return { ...draft, testAnswers: replaced(testAnswers, change.index, change.row) }
    case 'add-citation':
      return { ...draft, citations: extended(citations, citationOf(change.sourceId, bearings)) }
    case 'add-element':
      return { ...draft, elements: extended(elements, BLANK_ELEMENT) }
    case 'add-searchLog':
      return { ...draft, searchLogs: extended(searchLogs, BLANK_SEARCH) }
    case 'take-searchLog':
      return { ...draft, searchLogs: extended(searchLogs, change.row) }
    case 'remove-citation':
      return { ...draft, citations: without(citations, change.index) }
    case 'remove-element':
      return { ...draft, elements: without(elements, change.index) }
    case 'remove-searchLog':
      return { ...draft, searchLogs: without(searchLogs, change.index) }
  }
}

const replaced = <Row>(rows: readonly Row[], index: number, row: Partial<Row>): Row[] =>
  rows.map((each, at) => (at === index ? { ...each, ...row } : each))
const extended = <Row>(rows: readonly Row[], row: Row): Row[] => (isFull(rows) ? [...rows] : [...rows, row])
const without = <Row>(rows: readonly Row[], index: number): Row[] => rows.filter((_, at) => at !== index)

export function isFull(rows: readonly unknown[]): boolean {
  return rows.length >= MOST_ROWS
}

const INTENT =
  /^(?:(submit|save|preview|find|enter)|(add-element|add-searchLog)|add-citation (\S{1,40})|(remove-citation|remove-element|remove-searchLog) ([1-9]\d{0,2}))$/

/** A button that takes a search in holds its words, so that it works without asking the server what they were. */
const TAKE = /^take-searchLog ([0-9a-f-]{36}) (\S{2,20}) (\d{4}-\d{2}-\d{2}) (.+)$/

/** Reads the value of a button; `null` for what no button of the form sends. */
export function readIntent(text: string): Intent | null {
  const [, takenFrom, language, day, place] = TAKE.exec(text) ?? []
  if (takenFrom && language && day && place)
    return { kind: 'take-searchLog', row: { place, language, day, takenFrom } }
  const [, simple, addRow, sourceId, remove, number] = INTENT.exec(text) ?? []
  if (sourceId !== undefined) return { kind: 'add-citation', sourceId }
  for (const kind of ['submit', 'save', 'preview', 'find', 'enter'] as const)
    if (kind === simple) return { kind }
  for (const kind of ['add-element', 'add-searchLog'] as const) if (kind === addRow) return { kind }
  for (const kind of ['remove-citation', 'remove-element', 'remove-searchLog'] as const)
    if (kind === remove) return { kind, index: Number(number) - 1 }
  return null
}

/** The value of the button that asks for it. */
export function intentText(intent: Intent): string {
  if ('sourceId' in intent) return `${intent.kind} ${intent.sourceId}`
  if (intent.kind === 'take-searchLog') {
    const { takenFrom, language, day, place } = intent.row
    return `take-searchLog ${takenFrom} ${language} ${day} ${place}`
  }
  return 'index' in intent ? `${intent.kind} ${intent.index + 1}` : intent.kind
}

/** Whether it changes the draft's rows, so that the page can do it without asking the server. */
export function isChange(intent: Intent): intent is Extract<Intent, Change> {
  return /^(add|remove|take)-/.test(intent.kind)
}

/** The id of the control to go to after a button was pressed, in the draft as it is then; null where one stays. */
export function placeAfter(intent: Intent, draft: DraftInput): string | null {
  switch (intent.kind) {
    case 'add-citation':
      return controlId(`citations[${draft.citations.length - 1}].shows`)
    case 'add-element':
      return controlId(`elements[${draft.elements.length - 1}].name`)
    case 'add-searchLog':
    case 'take-searchLog':
      return controlId(`searchLogs[${draft.searchLogs.length - 1}].place`)
    case 'remove-citation':
    case 'find':
      return 'find'
    case 'remove-element':
      return 'add-element'
    case 'remove-searchLog':
      return 'add-searchLog'
    case 'preview':
      return 'rationale'
    default:
      return null
  }
}

/** The id of the control with that name: `citations[0].quote` is `citations-0-quote`. */
export function controlId(name: string): string {
  return name.replace(/[.[\]]+/g, '-').replace(/-$/, '')
}

/** Every field of a draft by its name in the form. */
export function fieldsOf(draft: DraftInput): readonly (readonly [name: string, value: string])[] {
  return Object.entries(draft).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[name, value] as const]
      : value.flatMap((row, index) =>
          Object.entries(row).map(([field, text]) => [`${name}[${index}].${field}`, text] as const),
        ),
  )
}

/** The draft with what a form holds laid over it. Fields that the form does not show keep their text, and so do rows. */
export function typedOver(draft: DraftInput, values: FormValues): DraftInput {
  const { citations, elements, searchLogs, testAnswers, ...fields } = draft
  return {
    ...laidOver(fields, values),
    citations: citations.map((row, index) => laidOver(row, rowIn(values.citations, index))),
    elements: elements.map((row, index) => laidOver(row, rowIn(values.elements, index))),
    searchLogs: searchLogs.map((row, index) => laidOver(row, rowIn(values.searchLogs, index))),
    testAnswers: testAnswers.map((row, index) => laidOver(row, rowIn(values.testAnswers, index))),
  }
}

function laidOver<Fields extends Record<string, string>>(fields: Fields, values: FormValues): Fields {
  const typed = Object.keys(fields).flatMap((name) => {
    const value = values[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return { ...fields, ...Object.fromEntries(typed) }
}

function rowIn(rows: FormValue | undefined, index: number): FormValues {
  const row = Array.isArray(rows) ? rows[index] : undefined
  return typeof row === 'object' && !Array.isArray(row) ? row : {}
}

/** A source is one, however often it is cited: what the first row says of it holds for those after it, as when it is submitted. */
export function withSharedClassing(draft: DraftInput): DraftInput {
  return {
    ...draft,
    citations: draft.citations.map((row, index) => {
      const before = draft.citations.slice(0, index).filter(({ sourceId }) => sourceId === row.sourceId)
      const said = SAID_OF_SOURCE.map((field) => {
        const first = before.find((each) => each[field].trim() !== '')
        return [field, first?.[field] ?? row[field]] as const
      })
      return { ...row, ...Object.fromEntries(said) }
    }),
  }
}

/** The first citation of the same source before this one, by index; null where this is the first. */
export function citedBefore(draft: DraftInput, index: number): number | null {
  const first = draft.citations.findIndex(({ sourceId }) => sourceId === draft.citations[index]?.sourceId)
  return first < index ? first : null
}

/** What a form holds, as a draft: as many rows as it has, however long a text is. What is wrong with it is said elsewhere. */
export function draftOfForm(values: FormValues): DraftInput {
  const rowsIn = (rows: FormValue | undefined) => (Array.isArray(rows) ? rows.slice(0, MOST_ROWS) : [])
  return typedOver(
    {
      ...draftSchema.parse({}),
      citations: rowsIn(values.citations).map(() => blankCitation('')),
      elements: rowsIn(values.elements).map(() => BLANK_ELEMENT),
      searchLogs: rowsIn(values.searchLogs).map(() => BLANK_SEARCH),
      testAnswers: rowsIn(values.testAnswers).map(() => ({ test: '', found: '', says: '', citations: '' })),
    },
    values,
  )
}
