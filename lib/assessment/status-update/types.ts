import type { ItemTestView } from '@/lib/evidence/item-test/types'
import type { PlacedOnItem, SearchToTake } from '@/lib/evidence/search-log/types'
import type { ContextPiece } from '@/lib/evidence/source/rules/quote-context'
import type { SourceMoments, SourceView } from '@/lib/evidence/source/types'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { FormValues } from '@/lib/ground/platform/form-state'
import type { QuoteFound } from '@/lib/ground/platform/quote/find-quote'
import type { ButFor } from '@/lib/ground/platform/quote/quote-but-for'
import type { CommentView } from '@/lib/record/review/types'
import type { CommitmentView, ItemMoments } from '@/lib/text/commitment/types'
import type {
  Confidence,
  Force,
  JudgedStatus,
  Judgement,
  LinkToStatement,
  Stance,
} from '@/lib/text/method/types'
import type { ShownTranslation, WithTranslations } from '@/lib/text/statement/rules/own-words'
import type { JudgedStatement, StatementView } from '@/lib/text/statement/types'

export const REVISION_STATES = [
  'submitted',
  'sent_back',
  'withdrawn',
  'final',
  'corrected',
  'replaced',
] as const
export type RevisionState = (typeof REVISION_STATES)[number]

/** How a new final judgement stands to the one before it: resting on newer facts, or saying that it was wrong. */
export const SUCCESSIONS = ['replaces', 'corrects'] as const
export type Succession = (typeof SUCCESSIONS)[number]

/** What people have said about where a source comes from. `null` is "not yet classed" and meets no rule, either way. */
export interface SourceClass {
  primary: boolean | null
  /** Keys of parties, `nobody`, or `null` while unset: `partiesIn` reads it. */
  onBehalfOf: string | null
  independenceGroup: string | null
  /** YYYY, YYYY-MM or YYYY-MM-DD, as known, or its bounds. */
  date: string | null
}

export interface CitedSource extends SourceClass {
  id: string
  /** For whom its original source speaks: as `onBehalfOf`. Said with the source, never in passing. */
  originFor: string | null
  /** A rendering of the statement, or a report of it: never evidence for what the statement says. */
  isRendering: boolean
}

/** One use of a source. Stance and link are `null` while nobody has chosen; findings have no link. */
export interface CitationInput {
  number: number
  source: CitedSource
  stance: Stance | null
  shows: string
  linkToStatement: LinkToStatement | null
  quote: string | null
  locator: string | null
  /** Amount and unit, or staff. */
  figure: string | null
  expressWithdrawal: boolean
  /** Why the quote is right though the stored copy of its source does not show it. */
  quoteExplained?: string | null
  /** Whether the newest stored copy that has words shows the quote; left out where there is none, or nobody looked or could tell. */
  isFound?: boolean
}

/** What a citation says of one element: a source may support one and contradict another. */
export interface ElementCitation {
  /** The number of one of the judgement's own citations. */
  number: number
  stance: Stance
}

/** A part of a claim, and whether the evidence covers it. */
export interface ElementInput {
  name: string
  covered: boolean
  /** In the order of their numbers, each once; absent or empty in what was submitted before elements named any. */
  citations?: readonly Readonly<ElementCitation>[]
}

/** Where somebody looked, in which language, on which day (YYYY-MM-DD). */
export interface SearchLogEntry {
  place: string
  language: string
  day: string
  /** The entry of the search log that it was taken from, word for word; absent or null for what was written here. */
  takenFrom?: string | null
}

/** What the evidence shows of a test. Nothing follows from it by itself. */
export const TEST_FINDINGS = ['shown', 'partly', 'not_shown', 'not_looked_at'] as const
export type TestFinding = (typeof TEST_FINDINGS)[number]

/** What a judgement says of one test of its item. */
export interface TestAnswer {
  /** The number of the test within its item. */
  test: number
  found: TestFinding
  /** One line, in the language of the rationale; null where it was not looked at. */
  says: string | null
  /** Numbers of the judgement's own citations. */
  citations: readonly number[]
}

/** The same as pages show it. */
export type TestAnswerView = Readonly<TestAnswer> & {
  /** The test itself, and since when it is public; null in a second judgement, which keeps its number alone. */
  readonly of:
    | (WithTranslations & { readonly says: string; readonly language: string; readonly publishedAt: string })
    | null
}

/** All that the rules need to know about one status update, as plain data. */
export interface JudgementInput {
  force: Force
  /** The version of the method that it is judged by. */
  method: number
  /** Whose line it is: a party's key, or `all`. */
  party: string
  /** Keys of all who speak in the statement. */
  parties: readonly string[]
  /** Keys of the parties that claim; empty for an item with a status. */
  claimants: readonly string[]
  /** The statement's day, YYYY-MM-DD. */
  statementDate: string
  judgement: Judgement
  confidence: Confidence | null
  seenUpTo: string | null
  since: string | null
  rationale: string
  laterText: string | null
  citations: readonly CitationInput[]
  elements: readonly ElementInput[]
  searchLogs: readonly SearchLogEntry[]
  /** Statuses published earlier on the same line. */
  earlierStatuses: readonly JudgedStatus[]
}

/** A citation as it stands in a revision; the source itself comes from the source room, by id. */
export type RevisionCitation = {
  readonly number: number
  readonly sourceId: string
  readonly stance: Stance
  readonly shows: string
  /** `null` for a finding: the link is asked for statuses only. */
  readonly linkToStatement: LinkToStatement | null
  readonly quote: string | null
  readonly locator: string | null
  readonly figure: string | null
  readonly expressWithdrawal: boolean
  /** On which copy the words of the quote were seen; null where that was the source's own page, or nobody said. */
  readonly seenCopy: string | null
  /** The copy's address, where it is not the source's. */
  readonly seenAddress: string | null
  /** The day on which they were seen on it, YYYY-MM-DD. */
  readonly seenOn: string | null
  /** Why the quote is right though the stored copy of its source does not show it; null where nobody said. */
  readonly quoteExplained: string | null
}

/** A final judgement that says that the one before it on its line was wrong, as the corrections tell it. */
export type CorrectingRevision = Pick<
  RevisionView,
  'id' | 'reference' | 'party' | 'number' | 'judgement' | 'correctionReason' | 'rationaleLanguage' | 'inShort'
> & {
  /** The final judgement that it corrects. */
  readonly corrected: Pick<RevisionView, 'number' | 'judgement'> | null
}

/** How many judgements are shown of a statement, and up to when somebody looked: for every one of them, and last; null while there is none. */
export type ShownFigures = {
  readonly lines: number
  readonly provisional: number
  readonly seenUpTo: string | null
  readonly seenLast: string | null
}

/** One submitted judgement as pages show it. Moments are ISO strings. */
export type RevisionView = WithTranslations & {
  /** What its citations show, where that was translated; left out where none is. */
  readonly shows?: readonly ShownTranslation[]
  readonly id: string
  readonly reference: string
  /** A party's key, or `all`. */
  readonly party: string
  readonly number: number
  readonly judgement: Judgement
  readonly confidence: Confidence
  readonly since: string | null
  readonly seenUpTo: string
  readonly rationale: string
  readonly rationaleLanguage: string
  /** What it says in one sentence, in the language of the rationale; null in what was submitted before that was asked. */
  readonly inShort: string | null
  /** The same of the item as a whole, where it is of one party; null on the line for all. */
  readonly inShortWhole: string | null
  readonly laterText: string | null
  readonly succession: Succession | null
  readonly correctionReason: string | null
  readonly contentSha256: string
  /** The version of the method that it was judged by. */
  readonly method: number
  readonly state: RevisionState
  readonly stateSince: string
  readonly submittedAt: string
  readonly author: { readonly publicName: string; readonly kind: 'person' | 'import' }
  /** Whether a reviewer (or the starter dossier) showed it to readers before it is reviewed. */
  readonly provisional: boolean
  /** When and by whom; `by` is null for the starter dossier's own. */
  readonly shownAsInterim: { readonly at: string; readonly by: string | null } | null
  readonly finalAt: string | null
  readonly approvals: readonly { readonly at: string; readonly by: string }[]
  readonly citations: readonly RevisionCitation[]
  readonly elements: readonly ElementInput[]
  readonly searchLogs: readonly SearchLogEntry[]
  /** The sources of which words are withheld in what it says; left out where none are. */
  readonly withheld?: readonly WithheldIn[]
  /** What it says of each test that its author had before them, by their numbers. */
  readonly testAnswers: readonly TestAnswerView[]
}

/** Of what news are asked: of the whole site, a statement, an area of it or an item; or of what was corrected on a statement alone. */
export type NewsOf = {
  readonly slug: string | null
  readonly area: string | null
  readonly reference: string | null
  readonly onlyCorrections: boolean
}

/** A page that has news: its address without a language, and what it is called; null for the whole site. */
export type NewsPage = { readonly of: NewsOf; readonly path: string; readonly name: string | null }

/** That words of a source are withheld in what a judgement says, and since when: an ISO moment. */
export type WithheldIn = { readonly sourceId: string; readonly at: string }

/** When each part of a statement's dossier became public; pages of an earlier day are made from it. */
export type PublishedRecord = {
  /** When the statement was brought in: the first publication. */
  readonly broughtInAt: string
  /** By reference. */
  readonly items: Readonly<Record<string, ItemMoments>>
  /** By id, of the statement's library. */
  readonly sources: Readonly<Record<string, SourceMoments>>
  /** Every judgement that readers ever could see, oldest first on each line. */
  readonly revisions: readonly RevisionView[]
}

/** A draft and when it was last saved. `content` is the form as typed; `draftSchema` reads it. */
export type DraftView = {
  readonly party: string
  /** Counts the saves; the form sends back the one it was opened with. */
  readonly version: number
  readonly savedAt: string
  /** The line's newest revision when the draft was begun; 0 for a first judgement. */
  readonly begunFrom: number
  readonly content: FormValues
}

/** One line of an item, as the composing page offers it. */
export type LineView = {
  /** A party's key, or `all`. */
  readonly party: string
  /** Number of the line's newest revision, whatever its state; 0 where there is none. */
  readonly newest: number
  /** The newest revision that the writer has seen: the form sends it back as `seen[<party>]`. */
  readonly seen: number
  /** What readers see now, and how. */
  readonly shown: { readonly revision: RevisionView; readonly as: 'final' | 'provisional' } | null
  /** Statuses published on the line so far; `stalled` rests on them. */
  readonly earlierStatuses: readonly JudgedStatus[]
  /** Whether the writer has a draft on this line. */
  readonly drafted: boolean
}

/** All that the composing page shows, for one writer. */
export type CompositionView = {
  readonly statement: JudgedStatement
  readonly item: CommitmentView
  /** Whether the actor is an analyst and the item takes judgements at all. */
  readonly mayWrite: boolean
  /** The statuses or findings to choose from; empty for what is not followed. */
  readonly judgements: readonly Judgement[]
  /** Keys of the parties that claim; empty for an item with a status. */
  readonly claimants: readonly string[]
  /** The line that is written on: the one asked for, else that of the newest draft, else `all`. */
  readonly party: string
  /** `all` first, then the parties in their order. */
  readonly lines: readonly LineView[]
  /** The actor's own draft on that line. */
  readonly draft: DraftView | null
  /** The newest revision of that line that was sent back, while nothing newer was submitted. */
  readonly sentBack: {
    readonly revision: RevisionView
    readonly reason: string
    readonly by: string
    readonly at: string
    readonly comments: readonly CommentView[]
  } | null
  /** The line's newest revision, where it is newer than the one that the draft was begun from. */
  readonly newerThanDraft: RevisionView | null
  /** Of the library what the member's drafts cite, and what they said bears on the item. */
  readonly library: readonly LibrarySource[]
  /** What of the whole library answers to what the page was asked to find. */
  readonly found: readonly LibrarySource[]
  /** The names that groups of sources of one origin have. */
  readonly groups: readonly string[]
  /** The searches of the log that the judgement can take in, newest first. */
  readonly searches: readonly SearchToTake[]
  /** The public tests of the item that stand, by their numbers. */
  readonly tests: readonly ItemTestView[]
}

/** A source of the library, and whether it is a rendering of the statement or a report of it: such is never evidence. */
export type LibrarySource = SourceView & { readonly isRendering: boolean }

/** What saving a draft answers. */
export type SavedDraft = { readonly party: string; readonly version: number; readonly savedAt: string }

/** One's own draft in a list. */
export type DraftEntry = {
  readonly slug: string
  readonly parties: StatementView['parties']
  readonly reference: string
  readonly title: string
  readonly titleLanguage: string
  readonly party: string
  readonly version: number
  readonly savedAt: string
  /** What is chosen so far; null while nothing is. */
  readonly judgement: Judgement | null
  /** What readers see on the line now. */
  readonly shown: { readonly judgement: Judgement; readonly as: 'final' | 'provisional' } | null
  /** Fields that are missing or wrong before it can be submitted. */
  readonly missing: number
  /** Rules that it does not meet; null while no judgement is chosen. */
  readonly unmet: number | null
  /** Whether a newer revision was submitted than it was begun from. */
  readonly isOutdated: boolean
}

/** One line that cites a source, as whoever has the source open works through it. */
export type WorkLine = Pick<
  DraftEntry,
  'slug' | 'parties' | 'reference' | 'title' | 'titleLanguage' | 'party'
> & {
  readonly force: Force
  /** The item's words as they are quoted, and their language. */
  readonly quoted: string
  readonly language: string
  readonly judgement: Judgement | null
  /** The version of one's own draft; 0 where the newest revision is shown. */
  readonly version: number
  /** The line's newest revision. */
  readonly seen: number
  /** The citations of the source, by their place, counted from 0. */
  readonly rows: readonly {
    readonly index: number
    readonly shows: string
    readonly stance: Stance | null
    readonly quote: string
    readonly locator: string
  }[]
}

/** What became of a draft that was to be submitted. */
export type SubmitOutcome = {
  readonly slug: string
  readonly reference: string
  readonly party: string
  /** The revision that it became; null where it was refused. */
  readonly revisionId: string | null
  /** Why it was refused; `invalid` where fields are badly filled. */
  readonly code: RefusalCode | 'invalid' | null
}

/** A line on which a source can be cited. Moments are ISO strings. */
export type LineToCite = Pick<
  DraftEntry,
  'slug' | 'parties' | 'reference' | 'title' | 'titleLanguage' | 'party'
> & { readonly draftedAt: string | null; readonly submittedAt: string | null }

/** An item for which nothing was recorded here for nine months; `recordedOn` is the last day on which something was. */
export type LookAgainView = {
  readonly slug: string
  readonly reference: string
  readonly title: string
  readonly titleLanguage: string
  readonly recordedOn: string
}

/** A submitted status update that can answer a question to come back to. */
export type AnswerView = {
  readonly id: string
  readonly reference: string
  /** For whom it was written: a party, or all together. */
  readonly party: string
  readonly number: number
  readonly judgement: Judgement
  readonly submittedAt: string
  readonly by: string
}

/** What of a judgement says when readers saw it, and in which state. */
export type ShownWhen = Pick<RevisionView, 'state' | 'stateSince' | 'finalAt'> & {
  readonly shownAsInterim: { readonly at: string } | null
}

/** A search that a judgement names, which readers ever could see, as far as it is put in order and counted. */
export type PlacedLog = ShownWhen &
  PlacedOnItem & {
    readonly reference: string
    readonly revisionId: string
    readonly position: number
    readonly party: string
    readonly number: number
    readonly day: string
    /** The entry of the log that it was taken from. */
    readonly takenFrom: string | null
  }

/** What a judgement says of a search that it names. */
export type NamedSearch = {
  readonly revisionId: string
  readonly position: number
  readonly place: string
  readonly language: string
}

/** How a quote stands in a stored copy of its source, as somebody may read that. */
export type QuoteInCopy = {
  /** Of the copies of its source. */
  readonly number: number
  /** When the copy was made; ISO. */
  readonly fetchedAt: string
  readonly how: QuoteFound['how']
  /** In what the words differ from it, where they have the same letters. */
  readonly butFor: readonly ButFor[]
  /** What was found with the words round it. */
  readonly context: readonly ContextPiece[]
  /** The number of the passage in which it begins; null where it is not found. */
  readonly passage: number | null
  /** The number of the page on which it begins; null where the copy's pages are not known. */
  readonly page: number | null
  /** The nearest heading above its beginning; null where none is known, or it cannot be shown. */
  readonly heading: string | null
  /** Whether something of the copy is withheld. */
  readonly isPartial: boolean
}

/** States of a revision, and of a note, that answer nothing (any more). The database holds the same. */
export const UNANSWERING = ['sent_back', 'withdrawn'] as const
