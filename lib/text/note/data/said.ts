import 'server-only'
import type { RowOf } from '@/lib/ground/platform/db'
import { noteSources } from '@/lib/text/statement/data/editorial-notes'
import { versionOfSource } from '@/lib/text/statement/rules/note-sources'
import type { NoteSaid } from '../rules/content-hash'

/** What is read of all that a note says. */
export const saidSelect = {
  version: true,
  kind: true,
  language: true,
  body: true,
  isSic: true,
  title: true,
  titles: true,
  bodies: true,
  checkedUpTo: true,
  items: { select: { commitment: { select: { reference: true } } } },
  sources: noteSources,
} as const

/** All that a version of a note says, as it is hashed. */
export function noteSaid(row: RowOf<'note', typeof saidSelect>): NoteSaid {
  const { version, items, sources, ...said } = row
  return {
    ...said,
    alsoOn: items.map(({ commitment }) => commitment.reference),
    sources: sources
      .filter(({ number }) => versionOfSource(number) === version)
      .map(({ number: _, source, ...each }) => ({ ...each, sourceId: source?.id ?? null })),
  }
}
