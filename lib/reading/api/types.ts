import type { z } from 'zod'
import type en from '@/lib/ground/i18n/messages/en/api.json'
import type { TokenScope } from '@/lib/record/account/types'

/** What is asked of a resource. */
export interface Asked {
  /** What varies in its address, by name; each of the form that its kind has. */
  readonly params: Readonly<Record<string, string>>
  /** The name of the entry that the part follows; null for the list's beginning. */
  readonly after: string | null
  /** The day at whose end it is shown, YYYY-MM-DD; null for what is public now. */
  readonly day: string | null
}

/** A part of a list, of a hundred entries at most, with the name of the last one where others follow. */
export interface FoundPart<Entry> {
  readonly entries: readonly Entry[]
  readonly next: string | null
  /** The page for people. */
  readonly permalink: string
}

/** One record, with its page for people. */
export interface FoundOne<Entry> {
  readonly entry: Entry
  readonly permalink: string
}

/** The names of the resources: those for which the messages say what each gives, in every language. */
export type ResourceName = keyof (typeof en)['resource']

/** A resource of the interface: everything that is made of it comes from this. */
export interface Resource<Entry extends z.ZodType = z.ZodType> {
  /** Its operation in the document, and so what generated clients call it. */
  readonly name: ResourceName
  /** Below `/api/v1`; what varies stands in braces. */
  readonly path: string
  readonly entry: Entry
  /** Of a list, how a part of it is read; of one record, how that is. Null where it is not in the record, or was not on the day. */
  readonly read:
    | { readonly part: (asked: Asked) => Promise<FoundPart<z.input<Entry>> | null> }
    | { readonly one: (asked: Asked) => Promise<FoundOne<z.input<Entry>> | null> }
}

/** What a program sends: an object of JSON. */
export type Said = Readonly<Record<string, unknown>>

/** Something that programs add with a token: everything that is made of it comes from this. */
export interface Write {
  /** Its operation in the document, and what the messages say of it in every language. */
  readonly name: keyof (typeof en)['writing']
  /** Below `/api/v1`. */
  readonly path: string
  readonly scope: TokenScope
  /** Which fields there are, as the document says it. */
  readonly input: z.ZodObject
  /** Something that is taken where the starter dossier is. */
  readonly example: Said
  /** Where the messages have the words for what is wrong with a field; null where the form names them whole. */
  readonly words: 'note.error' | 'source.collect.fault' | 'lead.fault' | null
}
