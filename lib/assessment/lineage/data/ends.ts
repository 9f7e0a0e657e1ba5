import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import type { RowOf } from '@/lib/ground/platform/db'
import { governingSelect, namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { hingeOf } from '@/lib/text/commitment/rules/hinge'
import { shortTitleOf, shortTitleSelect } from '@/lib/text/statement/data/short-title'
import type { WithTranslations } from '@/lib/text/statement/rules/own-words'
import type { LaterText, LinkedItem } from '../types'

/** What is read of an item as an end of a link. */
export const itemSelect = {
  reference: true,
  title: true,
  titleLanguage: true,
  start: true,
  exact: true,
  prefix: true,
  suffix: true,
  governedBy: { select: governingSelect },
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

/** The same for the desk, which keeps nothing: each statement is named in that language too. */
export function deskEndsSelect(language: string) {
  const item = { select: itemSelectIn(language) }
  return { ...endsSelect, commitment: item, laterCommitment: item }
}

/** What is read there of one item. */
export function itemSelectIn(language: string) {
  return {
    ...itemSelect,
    statement: { select: { ...shortTitleSelect, date: true } },
    ...translationsOfItem(language, ['title']),
  }
}

/** An item read so, named in a language with its statement. */
export function itemNamedIn(
  { statement: { date, ...names }, ...row }: RowOf<'commitment', ReturnType<typeof itemSelectIn>>,
  language: string,
): ItemRow {
  return { ...namedIn(row), statement: { date, ...shortTitleOf(names, language) } }
}

type ItemRow = Omit<RowOf<'commitment', typeof itemSelect>, 'statement'> &
  WithTranslations & {
    readonly statement: RowOf<'commitment', typeof itemSelect>['statement'] & {
      /** Of its short title, where that is not the language of its base. */
      readonly language?: string
    }
  }

/** An item read by `endsSelectIn`. That of another statement is called as it was written: its translations are that statement's to say. */
export function itemIn(
  { translations, ...row }: RowOf<'lineageLink', ReturnType<typeof endsSelectIn>>['commitment'],
  slug: string,
): ItemRow {
  return row.statement.slug === slug ? namedIn({ ...row, translations }) : row
}

export function itemOf({ statement, rendering, withdrawnAt, governedBy, ...row }: ItemRow): LinkedItem {
  return {
    ...row,
    kind: 'item',
    hinge: governedBy && hingeOf(governedBy),
    slug: statement.slug,
    statement: statement.shortTitle,
    statementLanguage: statement.language ?? rendering.language,
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
}: Pick<RowOf<'lineageLink', typeof endsSelect>, 'id' | 'laterSource'> & {
  readonly commitment: ItemRow
  readonly laterCommitment: ItemRow | null
}): {
  readonly earlier: LinkedItem
  readonly later: LaterText
} {
  const later = laterCommitment
    ? itemOf(laterCommitment)
    : laterSource && ({ kind: 'source', ...laterSource } as const)
  if (!later) throw new Error(`lineage link ${id} leads nowhere`)
  return { earlier: itemOf(commitment), later }
}
