import { z } from 'zod'

/** What a mail of each kind is made of: ids only. Its words are written when it is sent. */
export type MessageValues = {
  /** Whether mail arrives. */
  readonly trial: Readonly<Record<string, never>>
  /** The link by which a reader confirms that they subscribe. */
  readonly 'confirm-subscription': { readonly subscriptionId: string }
  /** What was published between two moments of what a reader subscribed to. */
  readonly news: { readonly subscriptionId: string; readonly after: string; readonly upTo: string }
  /** Notices of a person after one, up to another, of the kinds that they want in a rhythm. */
  readonly notices: {
    readonly rhythm: 'instant' | 'daily' | 'weekly'
    readonly after: string
    readonly upTo: string
  }
}

export type MessageKind = keyof MessageValues

/** The kinds of mail there are: the one table. How each is written is told by the room whose it is (mutations/send-mail.ts). */
export const MESSAGES: { readonly [Of in MessageKind]: z.ZodType<MessageValues[Of]> } = {
  trial: z.strictObject({}),
  'confirm-subscription': z.object({ subscriptionId: z.uuid() }),
  news: z.object({ subscriptionId: z.uuid(), after: z.iso.datetime(), upTo: z.iso.datetime() }),
  notices: z.strictObject({
    rhythm: z.enum(['instant', 'daily', 'weekly']),
    after: z.string().regex(/^[0-9]{1,18}$/),
    upTo: z.string().regex(/^[0-9]{1,18}$/),
  }),
}

export type Message = {
  readonly [Of in MessageKind]: { readonly kind: Of; readonly values: MessageValues[Of] }
}[MessageKind]

/** A message as it is read from the database; null where this version knows no such kind, or it is made of something else. */
export function readMessage(kind: string, values: unknown): Message | null {
  if (!Object.hasOwn(MESSAGES, kind)) return null
  const read = MESSAGES[kind as MessageKind].safeParse(values)
  return read.success ? ({ kind, values: read.data } as Message) : null
}
