/** What of a request decides whether a second person is asked to read it. Moments are ISO strings. */
export type Readable = {
  readonly authorId: string
  readonly publishedAt: string | null
  /** When its words were last written. */
  readonly updatedAt: string
  readonly acts: readonly {
    readonly kind: string
    readonly personId: string
    readonly recordedAt: string
    readonly publishedAt: string | null
  }[]
  readonly reviews: readonly { readonly decision: 'approve' | 'send_back'; readonly at: string }[]
}

/** Whose words about a request readers do not see yet: of whoever put it down while it is not public, and of whoever added an act since. */
export function unreadPeople({
  authorId,
  publishedAt,
  acts,
}: Omit<Readable, 'updatedAt' | 'reviews'>): string[] {
  const ofActs = acts.filter((act) => act.publishedAt === null).map(({ personId }) => personId)
  return [...new Set([...(publishedAt === null ? [authorId] : []), ...ofActs])]
}

/**
 * Whether a second person is asked to read it: it was sent, something of it is not public, and it was not sent back since that was written.
 */
export function awaitsReading(request: Readable): boolean {
  const { publishedAt, updatedAt, acts, reviews } = request
  const unread = acts.filter((act) => act.publishedAt === null)
  if (!acts.some(({ kind }) => kind === 'sent') || (publishedAt !== null && unread.length === 0)) return false
  const written = [
    ...(publishedAt === null ? [updatedAt] : []),
    ...unread.map(({ recordedAt }) => recordedAt),
  ]
  const newest = written.sort().at(-1) ?? ''
  return !reviews.some(({ decision, at }) => decision === 'send_back' && at >= newest)
}
