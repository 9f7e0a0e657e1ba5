import { z } from 'zod'

/** What a job of each kind carries: ids only. */
export type Payloads = {
  readonly capture: { readonly captureId: string }
  /** Of all that is due. */
  readonly sweep: Readonly<Record<string, never>>
  readonly 'check-link': { readonly sourceId: string }
  readonly 'hand-over': { readonly handOverId: string }
  readonly 'check-watch': { readonly watchId: string }
  readonly 'send-mail': { readonly mailId: string }
  readonly 'post-webhook': { readonly deliveryId: string }
  readonly 'ask-program': { readonly bringingId: string }
  readonly backup: Readonly<Record<string, never>>
}

export type Kind = keyof Payloads

/**
 * `payload` is what a job carries, as it is read from the database; `tries` is how often it is tried before it is given up, `pause` how many
 * seconds lie before the second try (each further pause is about twice as long), `longest` how many seconds a try may take. Where a try waits for
 * somebody outside, `beside` is how many of them one worker makes at the same time, beside all else; the others are made one after the other.
 */
type KindOfJob<Payload> = {
  readonly payload: z.ZodType<Payload>
  readonly tries: number
  readonly pause: number
  readonly longest: number
  readonly beside?: number
}

/** What can be done later: the one table of kinds. Each is a queue of its name, which a migration makes. */
export const KINDS: { readonly [Of in Kind]: KindOfJob<Payloads[Of]> } = {
  capture: { payload: z.object({ captureId: z.uuid() }), tries: 6, pause: 10, longest: 90, beside: 1 },
  sweep: { payload: z.strictObject({}), tries: 6, pause: 60, longest: 60 },
  'check-link': { payload: z.object({ sourceId: z.string() }), tries: 3, pause: 60, longest: 60, beside: 1 },
  'check-watch': { payload: z.object({ watchId: z.uuid() }), tries: 3, pause: 60, longest: 90, beside: 1 },
  // Tried for about four hours: a mail server may be away for as long.
  'send-mail': { payload: z.object({ mailId: z.uuid() }), tries: 8, pause: 120, longest: 90, beside: 1 },
  // How often one of the news is posted is counted with it; here it is how often the process that posts may end.
  'post-webhook': {
    payload: z.object({ deliveryId: z.uuid() }),
    tries: 20,
    pause: 60,
    longest: 30,
    beside: 4,
  },
  // A program on this machine may think for two minutes; what it does not answer is said to who asked, and a try counts only where its process ended.
  'ask-program': {
    payload: z.object({ bringingId: z.uuid() }),
    tries: 2,
    pause: 10,
    longest: 130,
    beside: 1,
  },
  // Made by the start, which alone may read the whole database; one that could not be made stands here until it is (scripts/backup/tell.mjs).
  backup: { payload: z.strictObject({}), tries: 1, pause: 60, longest: 3_600 },
  'hand-over': { payload: z.object({ handOverId: z.uuid() }), tries: 6, pause: 60, longest: 150, beside: 1 },
}

/** Whether a text from the database names a kind. */
export function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text)
}

/** How many seconds after the longest time of a try its process is taken to have ended: by then the try has been ended by itself. */
const GRACE = 15

/** As the library wants it said of each job when it is queued. */
export function termsOf(kind: Kind) {
  const { tries, pause, longest } = KINDS[kind]
  return { retryLimit: tries - 1, retryDelay: pause, retryBackoff: true, expireInSeconds: longest + GRACE }
}
