import type { QueueEntry } from '../types'

/** New items of one statement that wait one after the other: they are read on one page. */
export type GatheredMarks = {
  readonly slug: string
  readonly entries: readonly QueueEntry[]
  /** Everybody who submitted one of them, once each. */
  readonly authors: readonly string[]
  /** When the first and the last of them were submitted. */
  readonly from: string
  readonly to: string
}

/** The lines of a queue, new items of one statement that stand beside each other as one line. One alone stays for itself. */
export function gathered(queue: readonly QueueEntry[]): readonly (QueueEntry | GatheredMarks)[] {
  const runs: QueueEntry[][] = []
  for (const entry of queue) {
    const run = runs.at(-1)
    if (run?.[0] && isOfOne(run[0], entry)) run.push(entry)
    else runs.push([entry])
  }
  return runs.flatMap<QueueEntry | GatheredMarks>((entries) => {
    const slug = entries[0]?.slug
    return entries.length > 1 && slug ? [togetherOf(slug, entries)] : entries
  })
}

function togetherOf(slug: string, entries: readonly QueueEntry[]): GatheredMarks {
  const moments = entries.map(({ submittedAt }) => submittedAt).sort()
  return {
    slug,
    entries,
    authors: [...new Set(entries.map(({ author }) => author))],
    from: moments[0] ?? '',
    to: moments.at(-1) ?? '',
  }
}

function isOfOne(a: QueueEntry, b: QueueEntry): boolean {
  return a.noun === 'commitment' && b.noun === 'commitment' && a.slug !== null && a.slug === b.slug
}
