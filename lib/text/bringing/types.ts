import type { Role } from '@/lib/ground/platform/actor'
import type { DocumentKind, ReadingChangeCode } from '@/lib/ground/platform/document-kinds'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { DecisionView, ReviewState } from '@/lib/record/review/types'
import type { MarkContent, MarkedSpan } from '@/lib/text/commitment/types'
import type { Force } from '@/lib/text/method/types'
import type { Block, TextNote } from '@/lib/text/statement/rules/blocks'
import type { ToldBlock } from '@/lib/text/statement/rules/blocks-guess'
import type { LexiconReason } from '@/lib/text/statement/rules/lexicon-entry'
import type { NamesByLanguage } from '@/lib/text/statement/rules/names-by-language'
import type { Span } from '@/lib/text/statement/rules/span'
import type { PassageView } from '@/lib/text/statement/types'

/** The steps of bringing a statement, each an address of its own, in their order. */
export const STEPS = ['text', 'passages', 'about', 'parties', 'marks', 'submit'] as const
export type Step = (typeof STEPS)[number]

/** Who brings statements. */
export const BRINGERS = ['administrator'] as const satisfies readonly Role[]

/** Where the text comes from: typed or pasted, or out of a document. */
export type TextOrigin = 'paste' | DocumentKind

/** The base rendering as it will stand. Offsets everywhere are UTF-16 code units of `text`. */
export type BroughtText = {
  readonly text: string
  readonly language: string
  readonly url: string
  readonly publisher: string
  readonly origin: TextOrigin
  /** SHA-256 of the document that it was taken from; null where it was pasted. */
  readonly documentSha256: string | null
  /** Whether whoever brings it compared it with the document or its address, word for word. */
  readonly compared: boolean
}

/** What the lines of the text are, and its notes. It is a guess as far as nobody, and no document, said it. */
export type BroughtStructure = {
  readonly blocks: readonly Block[]
  readonly notes: readonly TextNote[]
  readonly isGuess: boolean
}

/** What reading the document changed or left out: how often, and where, as far as places are told. */
export type ReadingChange = {
  readonly code: ReadingChangeCode
  readonly n: number
  /** What stood there, in the document's words. */
  readonly places: readonly { readonly at: number; readonly said: string }[]
}

/** What was taken from a document. */
export type TakenText = {
  readonly text: string
  readonly origin: TextOrigin
  readonly documentSha256: string
  /** As the document tells it; null where it tells none. */
  readonly structure: { readonly blocks: readonly ToldBlock[]; readonly notes: readonly TextNote[] } | null
  readonly changes: readonly ReadingChange[]
}

/** A text that is not kept yet: it seems to be in another language than the one that was chosen, and whoever brings it is asked. */
export type AskedText = {
  readonly text: string
  readonly detected: string
  readonly chosen: string
  /** Where it came out of a document. */
  readonly taken: TakenText | null
}

/** What the statement is. Title, short title and place are in the language of the text. */
export type BroughtAbout = {
  readonly title: string
  /** Whether the text has the title, or we give it. */
  readonly titleFrom: 'text' | 'suivi'
  readonly titles: NamesByLanguage
  readonly shortTitle: string
  readonly place: string
  /** YYYY-MM-DD, as typed. */
  readonly date: string
  readonly slug: string
}

export type BroughtParty = {
  readonly key: string
  /** In the language of the text. */
  readonly name: string
  readonly names: NamesByLanguage
  /** Null where the text names nobody; empty while nobody said either. */
  readonly representedBy: string | null
}

export type BroughtArea = { readonly key: string; readonly title: string; readonly titles: NamesByLanguage }

/** Words that will be submitted as a marked item once the statement is public. It has no reference yet. */
export type BroughtMark = Pick<MarkedSpan, 'start' | 'end'> &
  MarkContent & {
    readonly id: string
    /** The program that had proposed words of it when it was marked; left out where none had. */
    readonly proposedBy?: string | undefined
  }

/** A suggestion that somebody said no to: where, and by which entry of the lexicon, or `PROPOSER`. */
export type Dismissed = { readonly start: number; readonly end: number; readonly entry: string }

/** All that is typed, step by step. It may be unfinished; `faultsOf` says what is missing. */
export type BroughtContent = {
  readonly text: BroughtText
  /** Null of a text that was kept before structure was. */
  readonly structure: BroughtStructure | null
  readonly changes: readonly ReadingChange[]
  readonly asked: AskedText | null
  readonly about: BroughtAbout
  readonly parties: readonly BroughtParty[]
  readonly areas: readonly BroughtArea[]
  readonly marks: readonly BroughtMark[]
  readonly dismissed: readonly Dismissed[]
}

/** What is missing or wrong, by the field of the step's form that it belongs to. */
export type StepFault = { readonly field: string; readonly code: BringFault }

/** Each is translated as `bringing.fault.<code>`. */
export const BRING_FAULTS = [
  'text_missing',
  'text_long',
  'text_characters',
  'text_drawn',
  'passages_many',
  'language_missing',
  'language_asked',
  'url_missing',
  'url_malformed',
  'publisher_missing',
  'not_compared',
  'title_missing',
  'title_long',
  'short_title_missing',
  'place_missing',
  'date_missing',
  'date_future',
  'slug_missing',
  'slug_malformed',
  'slug_reserved',
  'slug_taken',
  'parties_missing',
  'parties_many',
  'party_key',
  'party_name',
  'party_twice',
  'represented_missing',
  'areas_missing',
  'areas_many',
  'area_key',
  'area_title',
  'area_twice',
  'mark_area',
  'mark_lost',
  'words_missing',
  'words_not_there',
  'words_cut',
  'words_taken',
  'place',
  'line_long',
  'characters',
  'malformed',
] as const
export type BringFault = (typeof BRING_FAULTS)[number]

/** What gives a clause its force: operative words of its own, those of the line that introduces it, or the sentence before that it goes on with. */
export const FORCE_FROM = ['itself', 'introduced', 'goes_on'] as const

/** A clause that the lexicon proposes to mark, where nothing is marked and nobody said no. */
export type Suggestion = {
  /** The operative words; where the clause has none of its own, its first word. */
  readonly start: number
  readonly end: number
  /** The operative words as they stand, wherever that is. */
  readonly words: string
  readonly by: (typeof FORCE_FROM)[number]
  readonly clause: Span
  readonly passage: number
  readonly force: Force
  /** The entry of the lexicon, and why it proposes that force. */
  readonly entry: string
  readonly why: LexiconReason
  /** The program that proposes words of the clause as well; left out where none does. */
  readonly proposedBy?: string | undefined
}

/** What stands in place of an entry of the lexicon where a program proposes. */
export const PROPOSER = 'program'

/** Words that a program proposes to mark, where the lexicon proposes nothing: where they stand, and nothing of how firmly they are said. */
export type ProposedWords = Pick<Suggestion, 'start' | 'end' | 'words' | 'clause' | 'passage'> & {
  readonly by: typeof PROPOSER
  readonly force: null
  readonly entry: typeof PROPOSER
  readonly why: null
  /** The program, and why it proposes them in its own words; null where it says nothing. */
  readonly proposedBy: string
  readonly reason: string | null
}

/** What a person is offered to mark. */
export type Offered = Suggestion | ProposedWords

/** What a program is told of a text: all of it, its language, and what its lines are. Offsets are UTF-16 code units of `text`. */
export type AskedOfProposer = {
  readonly text: string
  readonly language: string
  readonly blocks: readonly Pick<Block, 'start' | 'end' | 'kind' | 'level'>[]
}

/** What a program answers: who it is, and stretches of the text word for word. Nothing of it is believed before `keptProposals` looked. */
export type ProposerAnswer = {
  readonly name: string
  readonly version: string
  readonly clauses: readonly { readonly words: string; readonly reason: string | null }[]
}

/** Why nothing came of asking a program. Each is translated as `bringing.program.fault.<code>`. */
export const PROPOSER_FAULTS = [
  'not_running',
  'slow',
  'too_large',
  'status',
  'unreadable',
  'off',
  'ended',
] as const
export type ProposerFault = (typeof PROPOSER_FAULTS)[number]

/** A program on the same machine that proposes clauses of a text. It throws where it is called off, and for nothing else. */
export type Proposer = (
  asked: AskedOfProposer,
  signal: AbortSignal,
) => Promise<ProposerAnswer | { readonly fault: ProposerFault }>

/** Why words that a program proposes are not kept: not in the text, in it more than once, no whole words of one passage, or touching others of its own. */
export const DROPPED = ['not_there', 'several', 'outside', 'again'] as const

/** What is kept of an answer: where the words stand, and how many were dropped, by why. */
export type KeptProposals = {
  readonly kept: readonly { readonly start: number; readonly end: number; readonly reason: string | null }[]
  readonly dropped: Readonly<Record<(typeof DROPPED)[number], number>>
}

/** A text that a program was asked about, and what came of it. Moments are ISO strings. */
export type ProgramAsked = {
  readonly state: 'asked' | 'answered' | 'failed'
  readonly fault: ProposerFault | null
  /** Of the text that it was asked about: of another one nothing is proposed. */
  readonly textSha256: string
  readonly askedAt: string
  /** Name and version, as it gives them; null before it answered. */
  readonly program: string | null
} & KeptProposals

/** How often suggestions were taken, and how often let go. */
export type Decided = { readonly taken: number; readonly letGo: number }

/** What was decided on suggestions before, by the entry of the lexicon: in all statements that were brought, and in one. */
export type DecidedBefore = {
  readonly inAll: ReadonlyMap<string, Decided>
  readonly here: ReadonlyMap<string, Decided>
}

/** What a suggestion would mark, before anybody took it up: its words and place, the reference that it would get, and a title. */
export type Proposal = {
  readonly suggestion: Offered
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly reference: string
  /** Words of the clause. */
  readonly title: string
  /** The area that its heading is called after; else that of the mark before it; null where there is none. */
  readonly areaKey: string | null
  /** Where that comes from; null where there is none. */
  readonly areaFrom:
    | { readonly by: 'heading'; readonly words: string }
    | { readonly by: 'mark'; readonly reference: string }
    | { readonly by: 'only' }
    | null
  /** Parties that its subject names. */
  readonly responsible: readonly string[]
}

/** The document that a text was taken from, as it is kept while the statement is on its way: how many bytes it has. */
export type KeptDocument = { readonly size: number }

/** A statement on its way, as one member sees it. Moments are ISO strings. */
export type BringingView = {
  readonly id: string
  readonly state: ReviewState
  readonly version: number
  readonly content: BroughtContent
  /** Of the text, as its rendering will have it. */
  readonly textSha256: string
  /** Null where the text was typed, and where its document is not kept. */
  readonly document: KeptDocument | null
  /** Of all that a reviewer reads. */
  readonly fingerprint: string
  readonly passages: readonly PassageView[]
  /** The marks in reading order, each with the reference that it would get now. */
  readonly marks: readonly (BroughtMark & { readonly reference: string; readonly exact: string })[]
  readonly faults: Readonly<Record<Step, readonly StepFault[]>>
  readonly by: string
  readonly isMine: boolean
  readonly decisions: readonly DecisionView[]
  /** What a reviewer read when they sent it back, while it awaits review again. */
  readonly returned: BroughtContent | null
  readonly withdrawn: { readonly at: string; readonly reason: string } | null
  /** What the member may do with it as it stands, else why not. */
  readonly may: Readonly<
    Record<'change' | 'take_back' | 'discard' | 'submit' | 'approve' | 'withdraw', true | RefusalCode>
  >
}

/** A statement on its way in a list. */
export type BringingEntry = {
  readonly id: string
  readonly state: ReviewState
  /** Its short title, title or first words; empty where nothing was typed. */
  readonly title: string
  readonly language: string
  readonly by: string
  readonly isMine: boolean
  readonly at: string
  /** Why it came back, where it did. */
  readonly sentBack: string | null
}
