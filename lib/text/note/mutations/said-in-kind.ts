import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { numberOfSource } from '@/lib/text/statement/rules/note-sources'
import type { OfKindInput } from '../schema'
import type { NoteKind, NoteTarget, NoteVisibility } from '../types'

type Said = Pick<OfKindInput, 'isSic' | 'title' | 'titles' | 'bodies' | 'checkedUpTo'>

/** The columns in which an editorial or a context note says what an analyst's note does not. */
export function columnsOfKind(kind: NoteKind, language: string, said: Said) {
  const without = (texts: Said['bodies']) =>
    Object.fromEntries(Object.entries(texts).filter(([into]) => into !== language))
  switch (kind) {
    case 'note':
      return { isSic: false, title: null, titles: {}, bodies: {}, checkedUpTo: null }
    case 'editorial':
      return {
        isSic: said.isSic === 'yes',
        title: null,
        titles: {},
        bodies: without(said.bodies),
        checkedUpTo: null,
      }
    case 'context':
      return {
        isSic: false,
        title: said.title,
        titles: without(said.titles),
        bodies: without(said.bodies),
        checkedUpTo: said.checkedUpTo,
      }
  }
}

/**
 * Refuses what a note of a kind cannot be: an editorial note is on words, a context note on an item and has a title; both are for everyone, and are
 * submitted with sources only.
 *
 * @throws Invalid `kind`, `visibility`, `title`, `sources`
 */
export function demandOfKind(
  { kind, title, sources }: OfKindInput,
  about: NoteTarget['kind'],
  { visibility, submits }: { readonly visibility: NoteVisibility; readonly submits: boolean },
): void {
  if (kind === 'note') return
  if (about !== (kind === 'editorial' ? 'span' : 'item')) throw new Invalid({ kind: ['kind'] })
  if (visibility !== 'public') throw new Invalid({ visibility: ['teamOnly'] })
  if (kind === 'context' && title === null) throw new Invalid({ title: ['title'] })
  if (submits && sources.length === 0) throw new Invalid({ sources: ['sources'] })
}

/** Writes what a version of a note rests on. @throws Invalid `sources` (no such source in the library) */
export async function writeSources(
  tx: Transaction,
  noteId: string,
  version: number,
  { kind, sources }: Pick<OfKindInput, 'kind' | 'sources'>,
): Promise<void> {
  if (kind === 'note' || sources.length === 0) return
  const ids = sources.flatMap(({ sourceId }) => sourceId ?? [])
  const known = await tx.source.findMany({ where: { id: { in: ids } }, select: { id: true } })
  if (ids.some((id) => !known.some((each) => each.id === id)))
    throw new Invalid({ sources: ['sourceUnknown'] })
  await tx.noteSource.createMany({
    data: sources.map(({ at: _, quote, ...said }, index) => ({
      ...said,
      quote: quote ?? '',
      noteId,
      number: numberOfSource(version, index + 1),
    })),
  })
}

/** Whether a note rests on what a form says. */
export function hasSameSources(
  sources: OfKindInput['sources'],
  there: readonly {
    readonly sourceId: string | null
    readonly url: string | null
    readonly quote: string
    readonly language: string
    readonly locator: string | null
    readonly saidBy: string | null
    readonly saidOn: string | null
    readonly figure: string | null
  }[],
): boolean {
  const asRow = ({
    sourceId,
    url,
    quote,
    language,
    locator,
    saidBy,
    saidOn,
    figure,
  }: (typeof there)[number]) =>
    JSON.stringify([sourceId, url, quote, language, locator, saidBy, saidOn, figure])
  const typed = sources.map((source) => asRow({ ...source, quote: source.quote ?? '' }))
  return JSON.stringify(typed) === JSON.stringify(there.map(asRow))
}
