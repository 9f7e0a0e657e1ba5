import 'server-only'
import { namedIn, translationsOfItem } from '@/lib/commitment/data/commitments'
import { dayOf } from '@/lib/platform/clock'
import type { RowOf } from '@/lib/platform/db'
import type { WithTranslations } from '@/lib/statement/rules/own-words'
import type { LaterText, LinkedItem } from '../types'

/** What is read of an item as an end of a link. */
export const itemSelect = {
  reference: true,
  title: true,
  titleLanguage: true,
  exact: true,
  force: true,
  withdrawnAt: true,
  rendering: { select: { language: true } },
  statement: { select: { slug: true, shortTitle: true, date: true } },
} as const

/** What is read of the two ends of a link. */
export const endsSelect = {
  id: true,
  commitment: { select: itemSelect },
  laterCommitment: { select: itemSelect },
  laterSource: {
    select: { id: true, title: true, titleBasis: true, publisher: true, language: true, date: true },
  },
} as const

/** The same in the language of a page, where titles were translated. */
export function endsSelectIn(language: string) {
  const item = { select: { ...itemSelect, ...translationsOfItem(language, ['title']) } }
  return { ...endsSelect, commitment: item, laterCommitment: item }
}

/** An item read by `endsSelectIn`. That of another statement is called as it was written: its translations are that statement's to say. */
export function itemIn(
  { translations, ...row }: RowOf<'lineageLink', ReturnType<typeof endsSelectIn>>['commitment'],
  slug: string,
): RowOf<'commitment', typeof itemSelect> & WithTranslations {
  return row.statement.slug === slug ? namedIn({ ...row, translations }) : row
}

export function itemOf({
  statement,
  rendering,
  withdrawnAt,
  ...row
}: RowOf<'commitment', typeof itemSelect> & WithTranslations): LinkedItem {
  return {
    ...row,
    kind: 'item',
    slug: statement.slug,
    statement: statement.shortTitle,
    date: dayOf(statement.date),
    language: rendering.language,
    withdrawnOn: withdrawnAt && dayOf(withdrawnAt),
  }
}

/** The earlier item and the later text of a link. */
export function endsOf({
  id,
  commitment,
  laterCommitment,
  laterSource,
}: RowOf<'lineageLink', typeof endsSelect>): {
  readonly earlier: LinkedItem
  readonly later: LaterText
} {
  const later = laterCommitment
    ? itemOf(laterCommitment)
    : laterSource && ({ kind: 'source', ...laterSource } as const)
  if (!later) throw new Error(`lineage link ${id} leads nowhere`)
  return { earlier: itemOf(commitment), later }
}
