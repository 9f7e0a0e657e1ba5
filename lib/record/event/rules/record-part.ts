import type { OpenedEvent } from './public-chain'

/** A part of the record, and the number of its last event. */
export interface RecordPart {
  /** JSON lines (`RecordLine`), each with its end. */
  readonly text: string
  readonly last: bigint
}

/** How much of the record is read at once: leaves are all of one length, opened acts are not. */
export interface PartSize {
  readonly events: number
  readonly acts: number
  /** Of the opened acts; the one with which they reach it is the last. */
  readonly bytes: number
}

export type OpenedLine = OpenedEvent & { readonly hash: string }

/**
 * The leaves with the lines of opened acts in their places, as far as those that were read and their bytes go.
 *
 * @throws Error where an opened act has no leaf there: a record without it would look whole
 */
export function withOpened(
  { leaves, last }: { readonly leaves: string; readonly last: bigint },
  opened: readonly OpenedLine[],
  { acts, bytes }: Omit<PartSize, 'events'>,
): RecordPart {
  const pieces: string[] = []
  let at = 0
  let size = 0
  for (const [index, act] of opened.entries()) {
    const start = leaves.indexOf(`{"position":${act.position},`, at)
    if (start < 0) throw new Error(`event ${act.position} has no leaf in its part of the record`)
    const line = `${JSON.stringify(act)}\n`
    pieces.push(leaves.slice(at, start), line)
    at = leaves.indexOf('\n', start) + 1
    size += Buffer.byteLength(line)
    if (size >= bytes || index + 1 === acts) return { text: pieces.join(''), last: BigInt(act.position) }
  }
  return { text: pieces.join('') + leaves.slice(at), last }
}
