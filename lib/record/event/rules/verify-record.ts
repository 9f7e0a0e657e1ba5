import { CHAIN_START, type ChainedEvent, eventHash } from './event-hash'
import { isHeadSignedBy, type SignedHead } from './head'
import type { KeyRing } from './key-ring'
import { LINKS_START, leafOf, linkOf, type OpenedEvent, sealOf } from './public-chain'

/** What is wrong with a record, and where. Numbers are those of events. */
export type Finding =
  /** Numbers that are not there. */
  | { readonly code: 'missing'; readonly from: number; readonly to: number }
  /** An event whose number was expected elsewhere: put in, doubled or out of order. */
  | { readonly code: 'out_of_place'; readonly position: number; readonly expected: number }
  /** An event that does not have the hash of what it says. */
  | { readonly code: 'changed'; readonly position: number }
  /** What leads from one event to another was changed: one of them, or what stands or stood between. */
  | { readonly code: 'unchained'; readonly from: number; readonly to: number }
  /** An event without its link. */
  | { readonly code: 'unlinked'; readonly position: number }
  /** The record up to an event is not what was signed: events in this range were written anew. */
  | { readonly code: 'rewritten'; readonly from: number; readonly to: number; readonly signedAt: string }
  /** A head was signed for an event that is no longer there. */
  | { readonly code: 'cut_off'; readonly last: number; readonly signed: number; readonly signedAt: string }
  /** A head that nobody signed with the key it names. */
  | { readonly code: 'forged_head'; readonly position: number; readonly key: string }
  /** Heads, in this range, signed with a key that nobody vouches for. */
  | { readonly code: 'foreign_key'; readonly from: number; readonly to: number; readonly key: string }

/** An event as it stands in the database, with its link. */
export type StoredEvent = Omit<ChainedEvent, 'position'> & {
  readonly position: number
  readonly hash: string
  readonly link: {
    readonly shown: string
    readonly objectSha256: string | null
    readonly salt: string
    readonly blind: string
    readonly seal: string
    readonly leaf: string
    readonly link: string
  } | null
}

/**
 * Walks through a record from its first event on, holding no more than the last one. Events are to be given in the order of their numbers
 * (or of the file), each followed by the heads signed for it.
 */
export class RecordCheck {
  readonly #ring: KeyRing
  readonly #findings: Finding[] = []
  #position = 0
  #hash = CHAIN_START
  #link = LINKS_START
  /** The last event whose link was given, not computed. */
  #opened = 0
  /** Whether the link is not known: what it is made from is missing, and no later line has told it yet. */
  #isLost = false
  /** The last event up to which the record is as it was signed. */
  #signed = 0
  #newest: SignedHead | null = null
  #isRewritten = false
  #beyond: SignedHead | null = null
  /** By its id: where a key signed that nobody vouches for. */
  readonly #foreign = new Map<string, { from: number; to: number }>()

  constructor(ring: KeyRing) {
    this.#ring = ring
  }

  /** An event from the database. */
  takeEvent(event: StoredEvent): void {
    const place = this.#place(event.position)
    if (place === 'elsewhere') return
    const { link } = event
    const isItself =
      eventHash({ ...event, position: BigInt(event.position) }) === event.hash &&
      (link === null || isLinkOf(event, link))
    if (!isItself) this.#findings.push({ code: 'changed', position: event.position })
    if (link === null) this.#findings.push({ code: 'unlinked', position: event.position })
    const leads =
      event.previousHash === this.#hash && (link === null || linkOf(this.#link, link.leaf) === link.link)
    if (!leads && place === 'next') this.#unchained(event.position - 1, event.position)
    this.#hash = event.hash
    this.#link = link?.link ?? this.#link
  }

  /** A line of a downloaded record: a public event opened, or a leaf. */
  takeLine(line: (OpenedEvent & { readonly hash: string }) | { position: number; leaf: string }): void {
    const place = this.#place(line.position)
    if (place === 'elsewhere') return
    if (place === 'after a gap') this.#isLost = true
    if ('leaf' in line) {
      this.#link = linkOf(this.#link, line.leaf)
      return
    }
    const isItself = linkOf(this.#link, leafOf(line)) === line.hash
    if (!isItself && !this.#isLost) {
      if (this.#opened === line.position - 1)
        this.#findings.push({ code: 'changed', position: line.position })
      else this.#unchained(this.#opened, line.position)
    }
    this.#link = line.hash
    this.#opened = line.position
    this.#isLost = false
  }

  /** A head that was signed for the event just taken, or for one that may not be there. */
  takeHead(head: SignedHead): void {
    const publicKey = this.#ring.get(head.key)
    if (publicKey === undefined) {
      const { from = head.position } = this.#foreign.get(head.key) ?? {}
      this.#foreign.set(head.key, { from, to: head.position })
    } else if (!isHeadSignedBy({ id: head.key, publicKey }, head)) {
      this.#findings.push({ code: 'forged_head', position: head.position, key: head.key })
    } else if (head.position > this.#position) {
      if (head.position > (this.#beyond?.position ?? 0)) this.#beyond = head
    } else if (this.#isLost) {
      // What is missing is told already, and there is nothing to compare.
    } else if (head.hash === this.#link) {
      this.#signed = head.position
      this.#newest = head
      this.#isRewritten = false
    } else if (!this.#isRewritten) {
      const [from, to] = [this.#signed + 1, head.position]
      this.#findings.push({ code: 'rewritten', from, to, signedAt: head.at })
      this.#isRewritten = true
    }
  }

  /** The number of the last event so far. */
  get last(): number {
    return this.#position
  }

  /** What was found, and how far the record goes. To be asked once, when everything was given. */
  end(): {
    readonly findings: readonly Finding[]
    readonly events: number
    readonly signed: SignedHead | null
  } {
    const beyond = this.#beyond
    for (const [key, { from, to }] of this.#foreign)
      this.#findings.push({ code: 'foreign_key', from, to, key })
    if (beyond) {
      const [last, signed] = [this.#position, beyond.position]
      this.#findings.push({ code: 'cut_off', last, signed, signedAt: beyond.at })
    }
    return { findings: this.#findings, events: this.#position, signed: this.#newest }
  }

  #place(position: number): 'next' | 'after a gap' | 'elsewhere' {
    const expected = this.#position + 1
    if (!(position >= expected)) {
      this.#findings.push({ code: 'out_of_place', position, expected })
      return 'elsewhere'
    }
    this.#position = position
    if (position === expected) return 'next'
    this.#findings.push({ code: 'missing', from: expected, to: position - 1 })
    return 'after a gap'
  }

  #unchained(from: number, to: number): void {
    this.#findings.push({ code: 'unchained', from, to })
  }
}

/** Whether a link is made from this event: what it shows, what it seals, and its leaf. */
function isLinkOf(event: StoredEvent, link: NonNullable<StoredEvent['link']>): boolean {
  const { position, at, actorKind, verb, objectType, objectId, statementId } = event
  const { shown, objectSha256, salt, seal } = link
  const fields = { actorKind, verb, objectType, objectId, statementId, objectSha256, salt, seal }
  return (
    isPartOf(shown, event.payload) &&
    sealOf(link.blind, event.hash) === seal &&
    leafOf({ ...fields, position, at: at.toISOString(), payload: shown }) === link.leaf
  )
}

/** Whether every field of one JSON object stands in the other. */
function isPartOf(part: string, whole: string): boolean {
  const fields = fieldsOf(whole)
  return Object.entries(fieldsOf(part)).every(([name, value]) => fields[name] === value)
}

/** The fields of a JSON object; what somebody put there and is none has no field. */
function fieldsOf(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    // A forged payload need not be JSON: its hash tells.
    return {}
  }
}
