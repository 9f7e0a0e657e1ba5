import { z } from 'zod'
import { foundWords, isMoreThanFound } from '@/lib/evidence/source/rules/found-words'
import { isForParties } from '@/lib/evidence/source/rules/on-behalf-of'
import { SOURCE_ID } from '@/lib/evidence/source/schema'
import { isDay } from '@/lib/ground/i18n/calendar'
import { isInFuture, isKnownDate, isLaterThan, isPartialDate } from '@/lib/ground/i18n/partial-date'
import { formKey } from '@/lib/ground/platform/form-key'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isPlainLine, isStorable } from '@/lib/ground/platform/storable-text'
import { isWebAddress } from '@/lib/ground/platform/web-address'
import { CONFIDENCES, JUDGEMENTS, LINKS_TO_STATEMENT, STANCES } from '@/lib/text/method/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { CITATION_ROW, fieldsWith, SEEN_OF_QUOTE } from './rules/citation-fields'
import { elementCitationsOf, faultsOfElement } from './rules/element-citations'
import { faultOfInShort } from './rules/in-short'
import { isStatus, RATIONALE_WORDS } from './rules/method'
import { readRationale } from './rules/rationale'
import { LONGEST_TEST_ANSWER, readNumbers } from './rules/test-answers'
import { SUCCESSIONS, TEST_FINDINGS } from './types'

/** Bounds against floods, far above what anybody writes: UTF-16 units in one text, rows in one list. */
export const LONGEST_TEXT = 20_000
export const MOST_ROWS = 60
export const LONGEST_GROUP = 120
/** Citations of one source that are filled at once. A form holds up to 2,000 fields. */
export const MOST_FILLED = 200

/** One text of the form, as typed. Absent is empty. Issue messages are message keys throughout. */
const typed = z
  .string('form.fault.malformed')
  .max(LONGEST_TEXT, 'status-update.judge.error.tooLong')
  .refine(isStorable, 'form.fault.characters')
  .default('')

const list = <Row extends z.ZodType>(row: Row) =>
  z.array(row, 'form.fault.malformed').max(MOST_ROWS, 'status-update.judge.error.tooMany').default([])

/** A draft keeps whatever was typed, right or wrong, half a date included. */
export const draftSchema = z.object({
  party: typed,
  judgement: typed,
  confidence: typed,
  seenUpTo: typed,
  since: typed,
  rationale: typed,
  rationaleLanguage: typed,
  inShort: typed,
  inShortWhole: typed,
  laterText: typed,
  succession: typed,
  correctionReason: typed,
  citations: list(z.object(fieldsWith(CITATION_ROW, () => typed))),
  elements: list(z.object({ name: typed, covered: typed, ...fieldsWith(STANCES, () => typed) })),
  searchLogs: list(z.object({ place: typed, language: typed, day: typed, takenFrom: typed })),
  testAnswers: list(z.object({ test: typed, found: typed, says: typed, citations: typed })),
})

export type DraftInput = z.output<typeof draftSchema>

const wholeNumber = z.coerce.number('form.fault.malformed').int().min(0).max(1_000_000)

/**
 * The composing form: what was typed, and what it was opened with. `opened` is the line (party) of the draft it shows, empty where
 * none was saved yet; `version` is that draft's, 0 where none; `seen` holds for each line the newest revision that was shown.
 */
export const composeSchema = draftSchema.extend({
  key: formKey,
  statement: typed,
  reference: typed,
  opened: typed,
  version: wholeNumber.default(0),
  seen: z.record(z.string().max(60), wholeNumber).default({}),
})

export type ComposeInput = z.output<typeof composeSchema>

/** The composing form without script: which button was pressed, and what is sought in the library. */
export const editSchema = composeSchema.extend({ intent: typed, find: typed })

/** One's own draft on a line, named by the form that discards it. */
export const ownDraftSchema = z.object({
  statement: typed,
  reference: typed,
  party: typed,
  version: wholeNumber,
})

/**
 * What was copied out of one source: for each citation of it the line and the place where it stands, counted from 0, with what was shown
 * (`version` of one's own draft, 0 where none; `seen`, the line's newest revision).
 */
export const fillSchema = z.object({
  sourceId: typed,
  date: typed
    .transform((text) => text.trim())
    .refine((text) => text === '' || isKnownDate(text), 'status-update.judge.error.sourceDate'),
  rows: z
    .array(
      ownDraftSchema.extend({
        seen: wholeNumber,
        index: wholeNumber,
        quote: typed,
        locator: typed,
      }),
      'form.fault.malformed',
    )
    .max(MOST_FILLED, 'form.fault.malformed')
    .default([]),
})
export type FillInput = z.output<typeof fillSchema>

/** One's own drafts that are to be submitted as they were saved. */
export const submitDraftsSchema = z.object({
  key: formKey,
  drafts: z
    .array(ownDraftSchema, 'form.fault.malformed')
    .max(MOST_FILLED, 'form.fault.malformed')
    .default([]),
})

/** A source to be cited on a line, as `<statement>/<reference>/<party>`; words to quote are taken over whole, or not at all. */
export const citeSchema = z.object({
  locale: typed,
  key: formKey,
  sourceId: typed,
  quote: typed.refine((text) => !isMoreThanFound(text), 'quote_long').transform(foundWords),
  line: typed.refine((text) => readLine(text) !== null, 'form.fault.malformed'),
})

/** What was typed to find a source for a judgement on a statement, and sources by their ids, parted by spaces. */
export const toCiteSchema = z.object({
  statement: typed,
  typed: typed.transform((text) => text.slice(0, 2_000)),
  named: typed.transform((text) =>
    text
      .split(' ')
      .filter((id) => SOURCE_ID.test(id))
      .slice(0, MOST_ROWS),
  ),
})

/** Words that somebody is about to quote from a source. */
export const lookUpSchema = z.object({ sourceId: typed, quote: typed })

/** Reads a line's name in a form; null for what names none. */
export function readLine(text: string): { statement: string; reference: string; party: string } | null {
  const [, statement, reference, party] =
    /^([a-z0-9][a-z0-9-]*)\/(\d+[a-z]+)\/([a-z][a-z0-9-]*)$/.exec(text) ?? []
  return statement && reference && party ? { statement, reference, party } : null
}

/** A revision named by a form. */
export const revisionSchema = z.object({
  key: formKey,
  revisionId: z.uuid('form.fault.malformed'),
})

/** `instead` is the version of the draft that makes way; 0 when none may. */
export const beginSchema = revisionSchema.extend({ instead: wholeNumber.default(0) })

/** How a form says yes: a ticked box without a value sends `on`. */
export function saysYes(text: string): boolean {
  return text === 'yes' || text === 'on'
}

/** `null` while nobody has said yes or no. */
export function yesNoOrUnset(text: string): boolean | null {
  return text === '' ? null : saysYes(text)
}

const isBlank = (text: string) => text.trim() === ''
const PARTY_KEY = /^[a-z][a-z0-9-]*$/

/** Kept exactly as typed, since a quote is exact; nothing but space is nothing. */
const optional = typed.transform((text) => (isBlank(text) ? null : text))
const required = (message: string) => typed.refine((text) => !isBlank(text), message)
const trimmed = typed.transform((text) => text.trim())
const optionalDate = (message: string) =>
  trimmed.refine((text) => text === '' || isPartialDate(text), message).transform((text) => text || null)
const yesOrNo = typed
  .refine((text) => ['', 'yes', 'no', 'on'].includes(text), 'form.fault.malformed')
  .transform(saysYes)
const oneOf = <const Keys extends readonly [string, ...string[]]>(keys: Keys, message: string) =>
  typed.pipe(z.enum(keys, message))
const optionalOneOf = <const Keys extends readonly [string, ...string[]]>(keys: Keys, message: string) =>
  typed.transform((text) => text || null).pipe(z.enum(keys, message).nullable())

const citation = z.object({
  sourceId: required('status-update.judge.error.source').transform((text) => text.trim()),
  stance: oneOf(STANCES, 'status-update.judge.error.stance'),
  shows: required('status-update.judge.error.shows'),
  linkToStatement: optionalOneOf(LINKS_TO_STATEMENT, 'status-update.judge.error.link'),
  quote: optional,
  locator: optional,
  figure: optional,
  expressWithdrawal: yesOrNo,
  seenCopy: optional,
  seenAddress: trimmed
    .refine((text) => text === '' || isWebAddress(text), 'status-update.judge.error.seenAddress')
    .transform((text) => text || null),
  seenOn: trimmed
    .refine((text) => text === '' || isDay(text), 'status-update.judge.error.seenOn')
    .transform((text) => text || null),
  quoteExplained: optional,
  primary: typed
    .refine((text) => ['', 'yes', 'no'].includes(text), 'form.fault.malformed')
    .transform(yesNoOrUnset),
  onBehalfOf: trimmed
    .refine((text) => text === '' || isForParties(text), 'status-update.judge.error.onBehalfOf')
    .transform((text) => text || null),
  // It stands on the source's public page as soon as it is set: a name, and no room for more.
  independenceGroup: trimmed
    .refine((text) => text.length <= LONGEST_GROUP, 'status-update.judge.error.groupLong')
    .transform((text) => text || null),
  date: trimmed
    .refine((text) => text === '' || isKnownDate(text), 'status-update.judge.error.sourceDate')
    .transform((text) => text || null),
})

const element = z
  .object({ name: trimmed, covered: yesOrNo, ...fieldsWith(STANCES, () => typed) })
  .transform(({ name, covered, ...said }) => {
    const citations = elementCitationsOf(said)
    return { name, covered, ...(citations.length === 0 ? {} : { citations }) }
  })

const searchLog = z.object({
  place: required('status-update.judge.error.logPlace').transform((text) => text.trim()),
  language: trimmed.refine((text) => isLanguageTag(text), 'status-update.judge.error.logLanguage'),
  day: trimmed.refine(isDay, 'status-update.judge.error.logDay'),
  takenFrom: trimmed
    .refine((text) => text === '' || z.uuid().safeParse(text).success, 'form.fault.malformed')
    .transform((text) => text || null),
})

/** Said of a test that is not public, or is none of the item's. */
export const TEST_GONE = 'status-update.judge.error.testGone'

const testAnswer = z.object({
  test: trimmed
    .refine((text) => /^[1-9]\d{0,4}$/.test(text), 'form.fault.malformed')
    .transform((text) => Number(text)),
  found: oneOf(TEST_FINDINGS, 'status-update.judge.error.testFound'),
  says: trimmed
    .refine((text) => [...text].length <= LONGEST_TEST_ANSWER, 'status-update.judge.error.testSaysLong')
    .refine(isPlainLine, 'status-update.judge.error.testSaysLine')
    .transform((text) => text || null),
  citations: typed
    .refine((text) => readNumbers(text) !== null, 'status-update.judge.error.testCitations')
    .transform((text) => readNumbers(text) ?? []),
})

/** Rows in which nothing was typed are no rows. They stay in the count until the end, so that errors name the right row. */
const rows = <Row extends z.ZodType>(row: Row, fields: readonly string[]) =>
  list(z.preprocess((value) => (isEmptyRow(value, fields) ? null : value), row.nullable()))

function isEmptyRow(value: unknown, fields: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  const entries = new Map<string, unknown>(Object.entries(value))
  return fields.every((field) => isNothing(entries.get(field)))
}

const isNothing = (value: unknown) => value === undefined || (typeof value === 'string' && isBlank(value))

const filled = <Row>(all: readonly (Row | null)[]) => all.filter((row) => row !== null)

/** Where something is typed in a citation that makes it one. */
const CITATION_FIELDS = ['sourceId', 'shows', 'quote', 'locator', 'figure'] as const

const submissionFields = z.object({
  party: trimmed.refine((text) => PARTY_KEY.test(text), 'status-update.judge.error.party'),
  judgement: oneOf(JUDGEMENTS, 'status-update.judge.error.judgement'),
  confidence: oneOf(CONFIDENCES, 'status-update.judge.error.confidence'),
  seenUpTo: trimmed.refine(isPartialDate, 'status-update.judge.error.seenUpTo'),
  since: optionalDate('status-update.judge.error.since'),
  rationale: required('status-update.judge.error.rationale')
    .refine((text) => readRationale(text).paragraphs <= 1, 'status-update.judge.error.rationaleParagraph')
    .refine(
      (text) => readRationale(text).words <= RATIONALE_WORDS,
      'status-update.judge.error.rationaleWords',
    ),
  rationaleLanguage: trimmed.refine(
    (text) => isLanguageTag(text),
    'status-update.judge.error.rationaleLanguage',
  ),
  inShort: trimmed.transform((text) => text || null),
  inShortWhole: trimmed.transform((text) => text || null),
  laterText: trimmed
    .refine((text) => text === '' || isWebAddress(text), 'status-update.judge.error.laterText')
    .transform((text) => text || null),
  succession: optionalOneOf(SUCCESSIONS, 'status-update.judge.error.succession'),
  correctionReason: optional,
  citations: rows(citation, CITATION_FIELDS),
  elements: rows(element, ['name']),
  searchLogs: rows(searchLog, ['place', 'language', 'day']),
  testAnswers: rows(testAnswer, ['test']),
})

type Issue = readonly [path: (string | number)[], message: string]

/**
 * A submission is well filled: every field reads as what it is, and fits the others. All that is wrong is said at once: what fields say of each
 * other is read from what was typed, whatever else is wrong. Whether the evidence suffices is for `assess`; whether the party, the
 * sources and the choice belong to the item is for the mutation.
 */
export const submissionSchema = z.unknown().transform((typed, context) => {
  const parsed = submissionFields.safeParse(typed)
  for (const issue of parsed.error?.issues ?? [])
    context.issues.push({ code: 'custom', path: issue.path, message: issue.message, input: typed })
  const draft = draftSchema.safeParse(typed)
  for (const [path, message] of draft.success ? issuesOf(draft.data) : [])
    context.issues.push({ code: 'custom', path, message, input: typed })
  if (!parsed.success) return z.NEVER
  const fields = parsed.data
  return {
    ...fields,
    citations: filled(fields.citations).map((each) => ({
      ...each,
      // The link is asked for statuses only, a copy of quoted words only, and why they were not found.
      ...(isStatus(fields.judgement) ? {} : { linkToStatement: null }),
      ...(each.quote === null ? { ...fieldsWith(SEEN_OF_QUOTE, () => null), quoteExplained: null } : {}),
    })),
    elements: filled(fields.elements),
    searchLogs: filled(fields.searchLogs),
    // Of what was not looked at nothing is said.
    testAnswers: filled(fields.testAnswers).map((each) =>
      each.found === 'not_looked_at' ? { ...each, says: null, citations: [] } : each,
    ),
  }
})

export type SubmissionInput = z.output<typeof submissionSchema>

const IN_SHORT = {
  inShort: 'status-update.judge.error.inShort',
  inShortLong: 'status-update.judge.error.inShortLong',
  inShortSentences: 'status-update.judge.error.inShortSentences',
} as const

function issuesOf(draft: DraftInput): readonly Issue[] {
  const issues: Issue[] = []
  const [since, seenUpTo] = [draft.since.trim(), draft.seenUpTo.trim()]
  const judgement = JUDGEMENTS.find((key) => key === draft.judgement)
  if (isPartialDate(since) && isPartialDate(seenUpTo) && isLaterThan(since, seenUpTo))
    issues.push([['since'], 'status-update.judge.error.sinceAfterSeen'])
  const inShort = faultOfInShort(draft.inShort, draft.rationaleLanguage)
  if (inShort !== null) issues.push([['inShort'], IN_SHORT[inShort]])
  const ofWhole =
    (draft.party.trim() || ALL_PARTIES) === ALL_PARTIES
      ? null
      : faultOfInShort(draft.inShortWhole, draft.rationaleLanguage)
  if (ofWhole !== null) issues.push([['inShortWhole'], IN_SHORT[ofWhole]])
  if (judgement === 'superseded' && isBlank(draft.laterText))
    issues.push([['laterText'], 'status-update.judge.error.laterText'])
  if (draft.succession === 'corrects' && isBlank(draft.correctionReason))
    issues.push([['correctionReason'], 'status-update.judge.error.correctionReason'])
  const rows = draft.citations.map((row) => !isEmptyRow(row, CITATION_FIELDS))
  for (const [index, { seenCopy, seenAddress, seenOn }] of draft.citations.entries()) {
    const issue = (field: string): Issue => [
      ['citations', index, field],
      'status-update.judge.error.seenTogether',
    ]
    if (isBlank(seenCopy) && !(isBlank(seenOn) && isBlank(seenAddress))) issues.push(issue('seenCopy'))
    if (!isBlank(seenCopy) && isBlank(seenOn)) issues.push(issue('seenOn'))
  }
  if (judgement !== undefined && isStatus(judgement)) {
    for (const [index, row] of draft.citations.entries())
      if (rows[index] && row.linkToStatement === '')
        issues.push([['citations', index, 'linkToStatement'], 'status-update.judge.error.link'])
  }
  const cited = rows.filter(Boolean).length
  for (const [index, { name, ...said }] of draft.elements.entries())
    for (const stance of isBlank(name) ? [] : faultsOfElement(said, cited))
      issues.push([['elements', index, stance], 'status-update.judge.error.elementCitations'])
  for (const [index, { test, found, says, citations }] of draft.testAnswers.entries()) {
    if (isBlank(test) || found === 'not_looked_at') continue
    if (isBlank(says)) issues.push([['testAnswers', index, 'says'], 'status-update.judge.error.testSays'])
    if ((readNumbers(citations) ?? []).some((number) => number > cited))
      issues.push([['testAnswers', index, 'citations'], 'status-update.judge.error.testCitations'])
  }
  if (readRationale(draft.rationale).references.some((number) => number > cited))
    issues.push([['rationale'], 'status-update.judge.error.rationaleReferences'])
  return issues
}

/** Dates that lie in the future, by field name: nobody can have seen or looked then. `today` is YYYY-MM-DD. */
export function futureDates(
  { seenUpTo, since, searchLogs, citations }: DraftInput,
  today: string,
): Readonly<Record<string, readonly string[]>> {
  const dates: (readonly [string, string])[] = [
    ...citations.map(({ seenOn }, index) => [`citations[${index}].seenOn`, seenOn] as const),
    ['seenUpTo', seenUpTo],
    ['since', since],
    ...searchLogs.map(({ day }, index) => [`searchLogs[${index}].day`, day] as const),
    ...citations.map(({ date }, index) => [`citations[${index}].date`, date] as const),
  ]
  return Object.fromEntries(
    dates
      .filter(([, typed]) => isKnownDate(typed.trim()) && isInFuture(typed.trim(), today))
      .map(([name]) => [name, ['status-update.judge.error.future']]),
  )
}
