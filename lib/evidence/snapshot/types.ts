import type { Stretch, WithheldExtent, WithheldReason } from '@/lib/record/cover/types'

/** What readers see of a copy: all of it, what is quoted from it, or that there is one. */
export const SNAPSHOT_SHOWN = ['whole', 'quoted', 'title'] as const
export type SnapshotShown = (typeof SNAPSHOT_SHOWN)[number]

/** How somebody came by a file that they bring. */
export const CAME_BY = ['access_request', 'behind_wall', 'handed_out', 'by_mail', 'other'] as const
export type CameBy = (typeof CAME_BY)[number]

/** That somebody brought a copy as a file, and how they came by it. */
export type BroughtView = Signed & { readonly cameBy: CameBy }

/** Fewest characters of words to withhold, and most: one letter stands everywhere. */
export const WORDS = { fewest: 2, most: 2_000 } as const

/** The words of a copy as somebody may read them: what is withheld of them stands as █, one for each character, so that places hold. */
export type ReadableText = {
  readonly snapshotId: string
  readonly sourceId: string
  /** Of the copies of its source. */
  readonly number: number
  /** ISO. */
  readonly fetchedAt: string
  readonly text: string
  /** Where its pages begin in the text, in code points; none where they are not known. */
  readonly pageStarts: readonly number[]
  /** The same of its headings. */
  readonly headingStarts: readonly number[]
}

/** A file of a copy: what was answered, the record of the whole visit, or the picture of the page. */
export const COPY_FILES = ['file', 'warc', 'picture'] as const
export type CopyFile = (typeof COPY_FILES)[number]

/** Bytes of a copy as somebody may take them, piece by piece. */
export type ReadableBytes = {
  readonly size: number
  readonly sha256: string
  readonly contentType: string
  readonly pieces: AsyncIterable<Uint8Array>
}

/** What is withheld of a copy, as anybody may know it. Moments are ISO strings; names are those that people chose. */
export type WithheldView = {
  /** Of the decision; several places may rest on one. */
  readonly id: string
  readonly extent: WithheldExtent
  readonly reason: WithheldReason
  readonly decided: Signed
  readonly eraseAsked: boolean
  readonly erased: Signed | null
  /** Whether the words were erased before this copy was made: nobody can look for them in it, so that all of it is withheld. */
  readonly isErasedBefore: boolean
  /** Where in this copy. */
  readonly places: readonly (Stretch & { readonly sha256: string })[]
}

/** That somebody did it, and when. */
export type Signed = { readonly by: string; readonly at: string }

/** A copy, as anybody may know of it: never its words. */
export type CopyView = {
  readonly id: string
  readonly sourceId: string
  readonly number: number
  readonly fetchedAt: string
  /** What follows from a visit is null of a copy that was brought as a file. */
  readonly finalUrl: string | null
  readonly status: number | null
  readonly hops: number | null
  readonly contentType: string
  readonly issuer: string | null
  readonly size: number
  readonly warcSize: number | null
  /** Null where it was fetched. */
  readonly brought: BroughtView | null
  /** Null while words of its source are withheld: they could be tried until the hash is right. */
  readonly hashes: {
    readonly file: string
    readonly warc: string | null
    readonly picture: string | null
  } | null
  /** How large the picture of the page is; null where there is none. */
  readonly pictureSize: number | null
  /** Why there is none, by code, where one was to be taken. */
  readonly pictureMissed: string | null
  /** Whether it has words that can be read. */
  readonly hasText: boolean
  readonly textSha256: string | null
  /** With it anybody can make the hash of the text; null once anything was withheld and while it is. In hexadecimal digits. */
  readonly textSalt: string | null
  readonly shown: SnapshotShown
  readonly opened: Signed | null
  readonly withheld: readonly WithheldView[]
  /** Whether its files are for reviewers alone: something of it is withheld, or words of another copy of its source. */
  readonly isClosed: boolean
  /** Whether its bytes are gone. */
  readonly isErased: boolean
}

/** A copy as a list of them says of it. */
export type CopyInList = Pick<CopyView, 'id' | 'sourceId' | 'number' | 'fetchedAt'> & {
  /** Whether anything of it is withheld. */
  readonly isWithheld: boolean
}

/** A copy by its place among those of its source. */
export type CopyPlace = Pick<CopyView, 'number' | 'fetchedAt'>

/** What was done to a copy of a source, as the public record names it. */
export type NamedCopyAct = Pick<CopyView, 'sourceId' | 'number'> & {
  /** The number of the act in the record, as digits. */
  readonly position: string
  /** What readers were to see of it by the act; null for others. */
  readonly shown: SnapshotShown | null
  /** Of what was withheld; null for others. */
  readonly extent: WithheldExtent | null
  readonly reason: WithheldReason | null
}

/** That somebody asked for a copy, and what came of it. */
export type CaptureView = {
  readonly id: string
  readonly asked: Signed
  readonly endedAt: string | null
  /** `kept`, the code of what stood in the way, or null while it is under way. */
  readonly outcome: string | null
  readonly status: number | null
  /** How somebody came by it; null where a page was asked for. */
  readonly cameBy: CameBy | null
  /** The copy that it made. */
  readonly copy: Pick<CopyView, 'number' | 'size' | 'shown'> | null
}

/** A copy on the desk, with whose it is and what was withheld and lifted before. */
export type DeskCopyView = CopyView & {
  readonly askedById: string
  /** How whoever brought it came by it, in their words: for people who work here. */
  readonly cameByWords: string | null
  readonly lifted: readonly (WithheldView & { readonly lifted: Signed })[]
  /** Of each decision that stands: who decided it, by id. */
  readonly deciders: Readonly<Record<string, string>>
}

/** Why the address of a source is not handed over to a web archive. */
export type NotHandedOver = 'off' | 'no-address' | 'not-public' | 'under-way'

/** That the address of a source was to be handed over to a web archive, and what came of it. Moments are ISO strings. */
export type HandOverView = {
  readonly id: string
  /** By nobody where a stored copy had it done. */
  readonly asked: { readonly by: string | null; readonly at: string }
  readonly endedAt: string | null
  /** `archived`, or what stood in the way, with the number that was answered; null while it is under way. */
  readonly outcome: string | null
  readonly status: number | null
  readonly archivedUrl: string | null
}

/** What was handed over of a source, newest first, and whether more may be. */
export type HandOvers = {
  /** The archive's host; null where none is configured. */
  readonly host: string | null
  /** Whether each stored copy hands over by itself. */
  readonly withCopies: boolean
  readonly why: NotHandedOver | null
  readonly entries: readonly HandOverView[]
}
