import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type Transaction } from '@/lib/ground/platform/db'
import type { AreaView, PartyView, PassageView } from '@/lib/text/statement/types'
import { may } from '../policy'
import { nextReference } from '../rules/reference'
import type { MarkedSpan, MarkingView, MarkState } from '../types'

/** A passage of a base rendering as it must be known to mark words in it. */
export type MarkingPlace = {
  readonly statementId: string
  readonly renderingId: string
  readonly language: string
  /** The whole rendering. */
  readonly text: string
  readonly passage: PassageView
  readonly areas: readonly AreaView[]
  readonly parties: readonly PartyView[]
  /** Every reference that was ever given in the passage. */
  readonly given: readonly string[]
  /** The items of the passage whose words are not free. */
  readonly standing: readonly (MarkedSpan & { readonly reference: string; readonly state: MarkState })[]
}

/** The passage with that number, read inside the transaction; null when there is none. */
export async function findPlace(tx: Transaction, slug: string, number: number): Promise<MarkingPlace | null> {
  const statement = await tx.statement.findUnique({ where: { slug }, select: selectAt(number) })
  const [base] = statement?.renderings ?? []
  const [found] = base?.passages ?? []
  if (!statement || !base || base.text === null || !found) return null
  return {
    statementId: statement.id,
    renderingId: base.id,
    language: base.language,
    text: base.text,
    passage: { ...found, text: base.text.slice(found.start, found.end) },
    areas: statement.areas,
    parties: statement.parties,
    given: statement.commitments.map(({ reference }) => reference),
    standing: statement.commitments
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ reference, state, start, end, exact }) => ({ reference, state, start, end, exact })),
  }
}

/** What the page shows on which words of a passage are marked; null when there is no such passage. */
export async function findMarking(actor: Member, slug: string, number: number): Promise<MarkingView | null> {
  const place = await findPlace(db(), slug, number)
  if (!place) return null
  const { statementId, language, passage, areas, parties, standing, given } = place
  return {
    statementId,
    slug,
    language,
    passage,
    areas,
    parties,
    standing,
    nextReference: nextReference(number, given),
    may: may(actor, 'mark'),
  }
}

/** What is read of a statement to mark words in one of its passages. */
const selectAt = (number: number) =>
  ({
    id: true,
    areas: { orderBy: { position: 'asc' }, select: { key: true, title: true, titles: true } },
    parties: {
      orderBy: { position: 'asc' },
      select: { key: true, name: true, names: true, representedBy: true },
    },
    renderings: {
      where: { isBase: true },
      select: {
        id: true,
        language: true,
        text: true,
        passages: { where: { number }, select: { number: true, start: true, end: true } },
      },
    },
    commitments: {
      where: { passageNumber: number },
      orderBy: { start: 'asc' },
      select: { reference: true, state: true, start: true, end: true, exact: true },
    },
  }) as const
