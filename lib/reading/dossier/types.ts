import type { CodedTwice } from '@/lib/assessment/second-coding/types'
import type { JudgedApart } from '@/lib/assessment/status-update/rules/apart'
import type { ChangedQuote } from '@/lib/assessment/status-update/rules/changed-quote'
import type { ShownCitation } from '@/lib/assessment/status-update/rules/cited-in'
import type { ChangedItem } from '@/lib/assessment/status-update/rules/compare'
import type { EvidenceEntry } from '@/lib/assessment/status-update/rules/evidence-list'
import type { AlikeItems, ItemState, ItemStates } from '@/lib/assessment/status-update/rules/facets'
import type { InShort } from '@/lib/assessment/status-update/rules/in-short'
import type { CountedItems, ItemFilter } from '@/lib/assessment/status-update/rules/item-filters'
import type { ShownLine } from '@/lib/assessment/status-update/rules/lines'
import type { PicturedSource } from '@/lib/assessment/status-update/rules/picture'
import type { PublishedAct } from '@/lib/assessment/status-update/rules/record'
import type { UpdateDue } from '@/lib/assessment/status-update/rules/update-due'
import type { RevisionView, ShownFigures } from '@/lib/assessment/status-update/types'
import type { ItemTestView, NamedTest } from '@/lib/evidence/item-test/types'
import type { RequestView } from '@/lib/evidence/request/types'
import type { ListedSearch, SearchView } from '@/lib/evidence/search-log/types'
import type { NamedCopyAct } from '@/lib/evidence/snapshot/types'
import type { LibraryEntry, SourceCounts, SourceFilter } from '@/lib/evidence/source/rules/facets'
import type { SourceOrder } from '@/lib/evidence/source/rules/order'
import type { SourceView } from '@/lib/evidence/source/types'
import type { Part } from '@/lib/ground/platform/parts'
import type { Standing } from '@/lib/reading/share/rules/standing'
import type { ListedKey } from '@/lib/record/event/rules/head'
import type { EventProof } from '@/lib/record/event/types'
import type { CommitmentView, ListedItem, NamedItem, PlacedItem, Unmarked } from '@/lib/text/commitment/types'
import type { Confidence } from '@/lib/text/method/types'
import type { PublicNoteView } from '@/lib/text/note/types'
import type { Offices } from '@/lib/text/statement/rules/own-words'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import type {
  AreaView,
  JudgedStatement,
  PassageView,
  StatementHead,
  StatementView,
  StructurePart,
} from '@/lib/text/statement/types'
import type { Version } from './rules/example'

/** How many there are of what an item's page shows the beginning of. */
export interface ItemCounts {
  /** That readers see, those among them in whose place another came. */
  readonly judgements: number
  readonly notes: number
  /** Open ones. */
  readonly questions: number
  /** Searches that people logged here, and that came with a dossier. */
  readonly logged: number
  readonly brought: number
  readonly requests: number
  readonly replies: number
  readonly links: number
}

/** What the public pages of a statement are made from: of its record as much as the page shows, and of itself its text where that is shown. */
export interface Dossier<Of extends JudgedStatement = StatementView> {
  statement: Of
  /** In reading order. */
  items: readonly CommitmentView[]
  sources: ReadonlyMap<string, SourceView>
  revisions: readonly RevisionView[]
  states: ItemStates
  /** Public notes, in the order in which they became so. */
  notes: readonly PublicNoteView[]
  /** Quotes of its judgements that came to stand otherwise in the stored copies of their sources; absent where that is not shown. */
  changedQuotes?: readonly ChangedQuote[]
  /** How many public notes there are on passages whose notes are not among `notes`, by the passage's number. */
  notesElsewhere?: ReadonlyMap<number, number>
  /** The day at whose end it stood so, YYYY-MM-DD; absent for what is public now. */
  asOf?: string
  /** The day on which it is read, YYYY-MM-DD, where what it shows is so for a time only; absent for an earlier day. */
  today?: string
  /** What the lines of the text are that the page shows, and what introduces them; absent where the text has no structure. */
  structure?: StructurePart
}

/** An item as far as the list of all is ordered, counted and filtered by it. */
export interface OutlinedItem extends Omit<PlacedItem, 'followed'> {
  readonly states: readonly ItemState[]
  /** Of the judgements shown of it, each once. */
  readonly confidences: readonly Confidence[]
  /** Which judgement stands for which parties; none where it is judged for all together. */
  readonly apart: readonly JudgedApart[]
}

/** An item as its list shows it, with what its judgements say in short. */
export type EntryOfItem = ListedItem & { readonly inShort: readonly InShort[] }

/** A part of the list of a statement's items. */
export interface ItemList {
  statement: StatementView
  /** The items that stand, whatever the part shows; those that are alike may be one entry. */
  outline: readonly CountedItems[]
  /** Those of which the page says which others they govern, and where these stand among them. */
  governing: readonly Pick<OutlinedItem, 'reference' | 'governs'>[]
  states: ItemStates
  filter: ItemFilter | null
  /** The reference of the item that the part follows; null for the list's beginning. */
  after: string | null
  part: Part<EntryOfItem>
  /** Of the judgements shown of the part's items, by reference. */
  confidences: ReadonlyMap<string, readonly Confidence[]>
  /** Of the items shown those that are judged by party, by reference. */
  apart: ReadonlyMap<string, readonly JudgedApart[]>
  /** The day at whose end it stood so, YYYY-MM-DD; absent for what is public now. */
  asOf?: string
}

/** Items of one statement as entries of a list, in the order in which they are shown. */
export interface ChosenRun extends Pick<ItemList, 'statement' | 'states' | 'confidences' | 'apart'> {
  readonly entries: readonly EntryOfItem[]
}

/** Items that one link names. */
export interface Chosen {
  /** As the address has them. */
  readonly segment: string
  /** Those that follow each other and are of one statement, in the order of the address. */
  readonly runs: readonly ChosenRun[]
  /** What the address names and nobody may see, or could see on the day. */
  readonly unknown: readonly string[]
  /** Whether the address names more than are shown. */
  readonly isCut: boolean
  /** The day at whose end they are shown, YYYY-MM-DD; null for what stands now. */
  readonly day: string | null
}

/** A part of the text of a statement, with what is noted in its margin. */
export interface TextShown {
  /** Its items, judgements, sources and notes are the part's; its states also those of the outline, and of items that theirs govern. */
  dossier: Dossier
  part: Part<PassageView>
  /** Which notes are shown; null for all. */
  filter: ItemFilter | null
  /** The number of the passage that the part follows, as addresses name it; null for the text's beginning. */
  after: string | null
  /** The items that stand, whatever the part shows; those of a part that are alike may be one entry. */
  outline: readonly CountedItems[]
  /** Texts in the page's language, where the base is in another: the first is offered before it. */
  own?: readonly KnownText[]
}

/** How an item stands that one in a part of the text governs, wherever it is marked itself. */
export interface GovernedState {
  readonly reference: string
  readonly states: readonly ItemState[]
}

/** A part of the library of a statement. */
export interface SourceList {
  statement: StatementView
  filter: SourceFilter | null
  order: SourceOrder
  /** The id of the source that the part follows; null for the list's beginning. */
  after: string | null
  part: Part<LibraryEntry>
  /** By what it can be narrowed; null on an earlier day, when it cannot. */
  rail: {
    /** How many sources have each value of each facet, of those that the filter's other facets keep. */
    readonly counts: SourceCounts
    /** What the counts name of items. */
    readonly items: readonly NamedItem[]
  } | null
  /** Of the whole library, whatever the part shows: how many it has, were seen as an excerpt only, were not classed. */
  all: { readonly sources: number; readonly excerpts: number; readonly unclassed: number }
  /** The day at whose end it stood so, YYYY-MM-DD; absent for what is public now. */
  asOf?: string
}

/** An item with how it stood at the ends of two days, called as it was at the end of the later one. */
export type ComparedItem = ChangedItem & Pick<CommitmentView, 'title' | 'titleLanguage'>

/** How a statement stands, in numbers alone. */
export type InFigures = Pick<Front, 'statement' | 'alike' | 'figures' | 'updateDue' | 'asOf'>

/** A statement in the list of all: what it is, and how far its items have come. */
export interface Summary extends StatementHead {
  /** How many of its items stand. */
  marked: number
  /** Those that stand, alike ones as one entry. */
  alike: readonly AlikeItems[]
  /** Up to when somebody looked for every one of its judgements; null while there is none. */
  seenUpTo: string | null
  /** Up to when somebody looked last, for any of them. */
  seenLast: string | null
  /** Of how many of them an update is due; absent where of none. */
  updateDue?: UpdateDue
  /** Of how many of its items that take judgements that is said, and how many these are. */
  lookedAt: { readonly looked: number; readonly of: number }
}

/** What the acts of a page of the record were done to. */
export interface RecordObjects {
  readonly items: readonly Pick<CommitmentView, 'id' | 'reference' | 'title' | 'titleLanguage'>[]
  readonly revisions: readonly Pick<
    RevisionView,
    'id' | 'reference' | 'party' | 'number' | 'judgement' | 'state'
  >[]
  readonly sources: readonly SourceView[]
  readonly tests: readonly NamedTest[]
  readonly copies: readonly NamedCopyAct[]
}

/** A dossier as its overview pages show it: without withdrawn items, and with what is shown of every other. */
export interface Overview extends Dossier {
  /** The items that were withdrawn, which are in no list and no count of the others. */
  withdrawn: readonly CommitmentView[]
  /** What is shown of each item, by reference, line by line. */
  lines: ReadonlyMap<string, readonly ShownLine<RevisionView>[]>
  /** Every citation in what is shown, in reading order. */
  citations: readonly ShownCitation[]
}

/** An act of publishing with what its item is called, and what is said in short of it. */
export interface LatestAct
  extends PublishedAct,
    Pick<CommitmentView, 'title' | 'titleLanguage' | 'translated'> {
  inShort: readonly InShort[]
}

/** The front page of a statement. */
export interface Front {
  statement: StatementView
  /** The items that stand; those that are alike may be one entry. */
  alike: readonly AlikeItems[]
  figures: ShownFigures
  /** Of how many of the judgements shown an update is due; absent where of none. */
  updateDue?: UpdateDue
  /** Newest first. */
  latest: readonly LatestAct[]
  /** Texts of it in the page's language, where the base is in another. */
  own?: readonly KnownText[]
  /** Who speaks for its parties, where that was translated into the page's language. */
  offices?: Offices
  /** Why there is no item; absent where there is one, and on the page of an earlier day. */
  unmarked?: Unmarked
  /** What its items are pictured from; null where there are more than are pictured one by one. */
  overview: Overview | null
  /** The day at whose end it stood so, YYYY-MM-DD; absent for what is public now. */
  asOf?: string
}

/** A part of the items of a statement about one area. */
export interface AreaShown {
  area: AreaView
  /** The reference of the item that the part follows; null for the beginning. */
  after: string | null
  /** References. */
  part: Part<string>
  /** All items about the area. */
  alike: readonly AlikeItems[]
  /** Its items are the part's; how items stand, and what is shown of them, is said also of those that they govern. */
  overview: Overview
}

/** What is to be known of an item's record to cite it. */
export interface ItemRecord {
  /** Public names of the people whose judgements are shown; the starter dossier is no person. */
  authors: readonly string[]
  standing: Standing
  /** The versions of the method that they were judged by, each once. */
  methods: readonly number[]
  /** ISO time of the last public act on the item; `null` while there was none. */
  lastAct: string | null
}

/** Where was looked and what was asked of authorities, and the day for which it speaks: YYYY-MM-DD. */
export interface Looked {
  searches: readonly SearchView[]
  requests: readonly RequestView[]
  today: string
}

/** An entry of the list of requests and searches, as a page shows it. */
export type LookedEntry =
  | { readonly kind: 'request'; readonly request: RequestView }
  | { readonly kind: 'search'; readonly reference: string | null; readonly search: ListedSearch }

/** What a page of the searches and requests of a statement shows. */
export interface LookedList extends LookedEntries {
  statement: StatementView
}

/** The same without the statement. */
export interface LookedEntries {
  /** Requests first, then the searches by what they are about. */
  part: Part<LookedEntry>
  /** The name of the entry that the part follows; null for the list's beginning. */
  after: string | null
  /** What the entries of the part are about. */
  items: readonly NamedItem[]
  /** Of the whole list, whatever the part shows. */
  all: { readonly requests: number; readonly searches: number }
  /** For which it is reckoned what is due. */
  today: string
  /** The day at whose end it stood so, YYYY-MM-DD; absent for what is public now. */
  asOf?: string
}

/** One item with some judgements on it, and what they cite. */
export interface ItemRevisions {
  statement: StatementView
  /** What its text is, as far as the page shows it; absent where it has no structure. */
  structure?: StructurePart
  item: CommitmentView
  sources: ReadonlyMap<string, SourceView>
  /** With those of their lines by which it is told what became of them, and what they rest on. */
  ever: readonly RevisionView[]
  /** Those that stood against a second, independent one. */
  codedTwice: readonly CodedTwice[]
  /** Its public tests, those that ended among them. */
  tests: readonly ItemTestView[]
  /** When each source that judgements on it cite was added here, by id; empty where it has no test. */
  recorded: Readonly<Record<string, string>>
}

/** The judgements of its line that one can be compared with. */
export interface BesideRevision {
  /** Of the nearest, in their order. */
  readonly numbers: readonly number[]
  /** How many there are. */
  readonly total: number
}

/** A row of the picture over time. */
export interface PicturedRow {
  readonly item: CommitmentView
  readonly sources: readonly PicturedSource[]
  /** How many there are: of those that bear on the item and are not cited, the first alone are named. */
  readonly known: number
}

/** An item in several texts with what became of it, which shows a stranger what is done here. */
export interface Example {
  /** Of the item and those round it. */
  readonly overview: Overview
  readonly row: PicturedRow
  /** What is shown of it, for all parties together. */
  readonly line: ShownLine<RevisionView>
  readonly versions: readonly Version[]
  /** How many texts of the statement are known, the base among them. */
  readonly texts: number
}

/** What a dated source shows of an item. */
export interface SourceEvent {
  readonly statement: StatementHead
  readonly item: NamedItem
  readonly publisher: string
  /** The source's own date, as it is known. */
  readonly date: string
  readonly use: EvidenceEntry
}

/** An act of publishing, with the statement that it is of. */
export interface ActOfStatement extends LatestAct {
  readonly slug: string
  readonly statement: StatementHead
}

/** What the home page shows beside the list of statements. */
export interface Home {
  readonly example: Example | null
  /** What happened last in the sources of all statements, newest first, each source once. */
  readonly events: readonly SourceEvent[]
  /** Of all statements, newest first; null where something was published, and none that was looked at can be read. */
  readonly acts: readonly ActOfStatement[] | null
}

/** All that anybody needs to check a final judgement. */
export interface JudgementCheck {
  found: ItemRevisions
  revision: RevisionView
  /** The judgement as canonical JSON: its SHA-256 is what was approved. */
  content: string
  /** Which judgement it is, as JSON: its SHA-256 stands in the act. */
  identity: string
  /** The act that made it final, and what leads from it to a signed head. */
  proof: EventProof
  /** The key that signed, where somebody did. */
  key: ListedKey | null
}

/** A judgement that became final on the site from which its statement arrived. */
export interface CheckElsewhere {
  found: ItemRevisions
  revision: RevisionView
  /** The page there by which it can be checked. */
  address: string
}

/** An item with the part of the record that says what became of it. */
export interface ItemOfDossier {
  readonly dossier: Dossier
  readonly item: CommitmentView
}

/** What a card shows in a frame of another site, by its kind. */
export type EmbeddedShown =
  | { readonly kind: 'statement'; readonly shown: InFigures }
  | { readonly kind: 'picture'; readonly shown: Front }
  | { readonly kind: 'item'; readonly shown: ItemOfDossier }
  | { readonly kind: 'judgement'; readonly shown: ItemOfDossier; readonly line: string }
