import type { Imported } from '@/lib/ground/platform/import-form'
import type { Part } from '@/lib/ground/platform/parts'
import type { DecisionView } from '@/lib/record/review/types'
import type { LinkOutcome } from './rules/link-health'

export const TITLE_BASES = ['as_shown', 'reconstructed', 'described'] as const
export type TitleBasis = (typeof TITLE_BASES)[number]

/** What whoever brought a source saw of it: the document itself, or an excerpt only. */
export const SOURCE_SEEN = ['opened', 'excerpt'] as const
export type SourceSeen = (typeof SOURCE_SEEN)[number]

export const SOURCE_TYPES = [
  'official',
  'parliament',
  'un',
  'ngo',
  'academic',
  'think-tank',
  'media',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

/** How far whoever put a source out has proved reliable, the best first; F cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

/** How far what a source says is borne out, the best first; 6 cannot be judged. */
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const
export type Credibility = (typeof CREDIBILITIES)[number]

/** How far a source is to be trusted, as a person said and a second one accepted; null is "not yet graded". No rule of the method asks for it. */
export type Grade = { readonly reliability: Reliability | null; readonly credibility: Credibility | null }

/**
 * A document in the shared library. `primary`, `onBehalfOf`, `independenceGroup` and `originFor` are set by people; null is "not yet classed".
 * For whom it, and for whom its original source speaks, is read by `partiesIn`.
 */
export type SourceView = Grade & {
  readonly id: string
  readonly number: number
  readonly url: string | null
  readonly title: string
  readonly titleBasis: TitleBasis
  readonly publisher: string
  readonly author: string | null
  /** A year, month or day as known, never padded, or its bounds (`2018-05-02/2022-12-13`); null while undated. */
  readonly date: string | null
  readonly language: string
  readonly type: SourceType
  readonly summary: string | null
  readonly core: boolean
  readonly seen: SourceSeen
  readonly note: string | null
  readonly primary: boolean | null
  readonly onBehalfOf: string | null
  readonly independenceGroup: string | null
  readonly originFor: string | null
  /** What came with a dossier of where it comes from, and when it is dated, and awaits its reader; null where nothing does. */
  readonly proposed: ProposedClass | null
  /** The id of the source that stands for it, where both are one document; null where it stands for itself. */
  readonly sameAs: string | null
  readonly storedCopies: number
  /** When a word about where it comes from, or when it is dated, was last accepted; null where none ever was. ISO. */
  readonly classedAt: string | null
  /** The day on which readers saw it first, YYYY-MM-DD; null while they do not. */
  readonly listedOn: string | null
  /** The addresses that it had before, until when, the first one first. */
  readonly formerAddresses: readonly FormerAddress[]
  /** How its address was last found; null where nobody has looked, and on a day that is over. */
  readonly link: LinkView | null
  /** The newest copy that has a page for readers; null where there is none, and on a day that is over. */
  readonly newestCopy: { readonly number: number; readonly at: string; readonly isWhole: boolean } | null
  /** The newest copy in a public web archive to which we handed its address over; null where there is none, and on a day that is over. */
  readonly archived: { readonly url: string; readonly at: string } | null
}

/** An address that a source had, and when another was accepted in its place. ISO. */
export type FormerAddress = { readonly url: string; readonly until: string }

/** How the address of a source was found. Moments are ISO strings. */
export type LinkView = {
  readonly outcome: LinkOutcome
  /** Since when it has been found so, and when it was looked for last. */
  readonly since: string
  readonly checkedAt: string
  /** When the page was last there; null where it never was since somebody looks. */
  readonly reachedAt: string | null
  /** Where it leads for good. */
  readonly movedTo: string | null
  /** With what number the server answered the last time, where that stood in the way. */
  readonly status: number | null
}

/** How far the checks of addresses have come: of how many public addresses how many were looked at, when last, and when the next is due. */
export type LinkFigures = {
  readonly all: number
  readonly checked: number
  readonly lastAt: string | null
  readonly dueAt: string | null
  /** Whether one is due already. */
  readonly isDue: boolean
}

/** When what is public of a source became so, and what was changed of it meanwhile, oldest first. Moments are ISO strings. */
export type SourceMoments = {
  readonly listedAt: string | null
  /** When somebody first opened it; null while nobody has, or where it came in opened. */
  readonly openedAt: string | null
  /** What was accepted about it: from when readers see it, and what stood there before. */
  readonly changes: readonly { readonly at: string; readonly before: Partial<SaidOfSource> }[]
  /** What came with a dossier of where it comes from: since when, and until when it awaited its reader; null where it does. */
  readonly proposals: readonly {
    readonly at: string
    readonly until: string | null
    readonly after: ProposedClass
  }[]
  /** When each copy was stored. */
  readonly storedAt: readonly string[]
}

/** What people say of a source and may say otherwise later: its description, and where it comes from. */
export const SAID_OF_SOURCE = [
  'title',
  'titleBasis',
  'publisher',
  'author',
  'date',
  'language',
  'type',
  'summary',
  'primary',
  'onBehalfOf',
  'independenceGroup',
  'originFor',
  'reliability',
  'credibility',
  'sameAs',
  'url',
] as const
export type SaidOfSource = Pick<SourceView, (typeof SAID_OF_SOURCE)[number]>

/** Where a source comes from, and its day: the part of `SaidOfSource` that the rules weigh. */
export const CLASS_OF_SOURCE = ['primary', 'onBehalfOf', 'independenceGroup', 'originFor', 'date'] as const

/**
 * Where a source comes from, and its day, as a dossier proposed it and nobody has accepted yet: the fields that it speaks of. Readers see it, told
 * apart, since the provisional judgements of that dossier are weighed with it (docs/method.md).
 */
export type ProposedClass = Partial<Pick<SourceView, (typeof CLASS_OF_SOURCE)[number]>>

/** How far it is to be trusted: the part of `SaidOfSource` that is said apart, always with a reason, and that no rule weighs. */
export const GRADE_OF_SOURCE = ['reliability', 'credibility'] as const

/** What of it counts for nobody before a second person accepted it, on the source's own page and never in passing. */
export const SAID_APART = ['sameAs', 'url'] as const

/** What the checks of an address found before somebody said that its page has moved: when first, and when last. ISO. */
export type FoundMoved = { readonly since: string; readonly lastAt: string }

/** What one person said about a source, and what became of it. Moments are ISO strings; names are those that people chose. */
export type ClassingView = {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly before: Partial<SaidOfSource>
  readonly after: Partial<SaidOfSource>
  readonly reason: string | null
  /** Where it is a new address, what the checks of the old one found. */
  readonly found: FoundMoved | null
  /** What a second person decided; null while nobody has. */
  readonly review: DecisionView | null
}

/** Somebody's words about a source, with whose they are by id. */
export type PendingClassing = ClassingView & { readonly sourceId: string; readonly personId: string }

/** What else readers see of a source once it is listed: the library's remarks on it, and the items that it was added for. */
export type ShownOfSource = Pick<SourceView, 'core' | 'seen' | 'note'> & {
  readonly bearings: readonly {
    readonly slug: string
    readonly reference: string
    readonly stance: 'supports' | 'contradicts' | 'context'
  }[]
}

/** A source with what stands on it, and what was said about it and awaits a second reader, oldest first. */
export type UnsignedSource = {
  readonly id: string
  readonly url: string | null
  /** Of one that is a file, what it is known by. */
  readonly fileSha256: string | null
  readonly isListed: boolean
  readonly stands: SaidOfSource
  readonly pending: readonly PendingClassing[]
  readonly shown: ShownOfSource
}

/** What a decision on a judgement signs of a source that it cites: it stands on the page of the decision as a change. */
export type SignedSource = Pick<UnsignedSource, 'id' | 'url' | 'fileSha256' | 'stands' | 'shown'> & {
  /** Whether nobody has listed it, so that readers see it for the first time. */
  readonly becomesPublic: boolean
  /** What stands on it afterwards. */
  readonly after: SaidOfSource
  /** What is accepted with it, and under whose name. */
  readonly accepted: readonly { readonly classing: PendingClassing; readonly readerId: string }[]
}

/** The same as it is kept: by hashes, so that words which are covered later do not live on in it. */
export type SourceAsRead = { readonly id: string; readonly afterSha256: string; readonly restSha256: string }

/** A source as the desk sees it: with what was said about it and not yet accepted. */
export type DeskSourceView = SourceView & {
  readonly addedBy: string | null
  readonly addedAt: string
  readonly listed: { readonly at: string; readonly by: string | null } | null
  /** What a second person has not read yet, oldest first. */
  readonly pending: readonly ClassingView[]
  /** What was decided, oldest first. */
  readonly decided: readonly ClassingView[]
  readonly leads: readonly {
    readonly slug: string
    readonly reference: string
    readonly title: string
    readonly titleLanguage: string
    readonly stance: 'supports' | 'contradicts' | 'context'
  }[]
}

/** A source that awaits a second person: to be listed, or for what was said about it since. */
export type SourceToList = Pick<SourceView, 'id' | 'title' | 'publisher' | 'date' | 'language'> & {
  readonly isListed: boolean
  /** Who added it, or said something about it. */
  readonly by: readonly string[]
  readonly since: string
  /** Whether nobody here said any of it: it came with a dossier. */
  readonly isImported: boolean
  /** How many classings and corrections await a reading. */
  readonly changes: number
  /** Whether the member is one of them, and so leaves it to somebody else. */
  readonly isMine: boolean
}

/** Parts of the sources that await a second person: of what people added or said, and of what came with a dossier. */
export type ToList = Readonly<Record<'added' | 'imported', Part<SourceToList>>>

/** A source by its id and what it is called. */
export type NamedSource = Pick<SourceView, 'id' | 'title' | 'language'>

/** A source as lists and offers name it. */
export type SourceEntryView = Pick<
  SourceView,
  'id' | 'title' | 'publisher' | 'date' | 'language' | 'url' | 'type'
>

/** An entry of a bibliography of another program, and what becomes of it. */
export type ImportedEntry =
  | ({ readonly kind: 'new'; readonly address: string; readonly dateUnread: string | null } & Pick<
      SourceView,
      'title' | 'publisher' | 'author' | 'date' | 'language' | 'type'
    >)
  | {
      readonly kind: 'added'
      readonly title: string
      readonly id: string
      readonly date: string | null
      /** What the file says of its date, where not all of it could be read. */
      readonly dateUnread: string | null
    }
  /** In the library already; not sure where its address or its title is only nearly the same. */
  | { readonly kind: 'here'; readonly title: string; readonly id: string; readonly isSure: boolean }
  /** An entry before it in the file has the same address. */
  | { readonly kind: 'again'; readonly title: string }
  /** Left out: what is wrong or missing; nothing where it cannot be read, and `title` is its beginning. */
  | { readonly kind: 'left'; readonly title: string; readonly faults: readonly string[] }

/** A bibliography as it was looked at, or added. */
export type ImportedBibliography = Imported<ImportedEntry> & {
  readonly text: string
  readonly language: string
  readonly type: string
  readonly seen: SourceSeen
}
