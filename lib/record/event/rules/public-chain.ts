import { createHash } from 'node:crypto'

/** The link before the first event. */
export const LINKS_START = '0'.repeat(64)

/** The names in a payload that readers are shown. The database keeps the same list (`prisma/functions/event/shown_payload.sql`). */
const SHOWN: ReadonlySet<string> = new Set([
  'bodySha256',
  'contentSha256',
  'number',
  'public',
  'reference',
  'rendering',
  'sha256',
  'version',
])

/** An event as readers are given it: nothing of who acted, and of its payload what public pages show anyway. */
export type OpenedEvent = {
  /** Counted from 1 without a gap. */
  readonly position: number
  /** ISO time. */
  readonly at: string
  readonly actorKind: 'person' | 'import' | 'system'
  readonly verb: string
  readonly objectType: string
  readonly objectId: string
  readonly statementId: string | null
  /** Canonical JSON. */
  readonly payload: string
  /** What the source or the marked item said when the event was recorded, or which judgement the revision is; null for other objects. */
  readonly objectSha256: string | null
  /** Random, so that nobody can guess a hidden event from its leaf. */
  readonly salt: string
  /** Binds all that is not shown: who acted, the rest of the payload. */
  readonly seal: string
}

/** The text whose SHA-256 is the event's leaf: its fields, one a line; nothing stands for what is null. No line end after the last. */
export function leafText(event: OpenedEvent): string {
  return [
    String(event.position),
    event.at,
    event.actorKind,
    event.verb,
    event.objectType,
    event.objectId,
    event.statementId ?? '',
    event.payload,
    event.objectSha256 ?? '',
    event.salt,
    event.seal,
  ].join('\n')
}

/** The leaf of an event, in hexadecimal; the same as the database makes (`prisma/functions/event/link_event.sql`). */
export function leafOf(event: OpenedEvent): string {
  return sha256(leafText(event))
}

/** The link of an event: SHA-256 over the link before it and its leaf, one a line. It stands for all events up to this one. */
export function linkOf(previousLink: string, leaf: string): string {
  return sha256(`${previousLink}\n${leaf}`)
}

/** Binds the whole event, by its own hash (`eventHash`), without showing it: `blind` is known to the database alone. */
export function sealOf(blind: string, hash: string): string {
  return sha256(`${blind}\n${hash}`)
}

/** Of a payload (canonical JSON) the part that readers are shown, as canonical JSON. */
export function shownPayload(payload: string): string {
  const fields = Object.entries(JSON.parse(payload) as Record<string, unknown>)
  return JSON.stringify(
    Object.fromEntries(fields.filter(([name]) => SHOWN.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
