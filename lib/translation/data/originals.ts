import 'server-only'
import { db, type RowOf, type Transaction } from '@/lib/platform/db'
import type { ReviewState } from '@/lib/review/types'
import type { TranslatedField, WordsIn } from '@/lib/statement/rules/own-words'
import { originalHash } from '@/lib/statement/rules/translated'
import { shownOn } from '@/lib/status-update/rules/lines'
import { visibilityOf } from '../rules/visibility'
import type { ItemToTranslate, OriginalView, Place } from '../types'

/** A text of ours as it stands, and where it stands. */
type Standing = Place & WordsIn & { readonly party: string | null }

/**
 * The texts of an item that readers see, with their translations into a language; null where no item that stands has that address. What of
 * a judgement awaits its own review is not among them.
 */
export async function findItemToTranslate(
  slug: string,
  reference: string,
  language: string,
): Promise<ItemToTranslate | null> {
  const item = await findStandingItem(db(), slug, reference)
  if (!item) return null
  const rows = await db().translation.findMany({
    where: { commitmentId: item.id, language },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: lineSelect,
  })
  const { exact, statement, rendering } = item
  return {
    slug,
    reference,
    parties: statement.parties,
    title: { text: item.title, language: item.titleLanguage },
    exact: { text: exact, language: rendering.language },
    originals: standingIn(item).map((original) => withTranslations(original, rows)),
  }
}

/** An item with a text of it that stands, as a translation of it is written; null where there is none. */
export async function findOriginal(
  tx: Transaction,
  at: Place & { readonly slug: string; readonly reference: string },
): Promise<(WordsIn & { readonly commitmentId: string; readonly statementId: string }) | null> {
  const item = await findStandingItem(tx, at.slug, at.reference)
  const original =
    item && standingIn(item).find(({ field, lineId }) => field === at.field && lineId === at.lineId)
  return item && original
    ? {
        text: original.text,
        language: original.language,
        commitmentId: item.id,
        statementId: item.statement.id,
      }
    : null
}

function findStandingItem(client: Transaction, slug: string, reference: string) {
  return client.commitment.findFirst({
    where: { statement: { slug }, reference, state: 'published' },
    select: itemSelect,
  })
}

type StandingItem = NonNullable<Awaited<ReturnType<typeof findStandingItem>>>

/** What readers see of an item in our words: what is said of it, then line by line. */
function standingIn({ title, titleLanguage: language, whyThisForce, lines }: StandingItem): Standing[] {
  const ofItem = { lineId: null, party: null, language }
  return [
    { ...ofItem, field: 'title', text: title },
    { ...ofItem, field: 'why_this_force', text: whyThisForce },
    ...lines.flatMap(({ id: lineId, party, revisions }) => {
      const shown = shownOf(party, revisions)
      if (!shown) return []
      const said = (field: TranslatedField, text: string | null) =>
        text === null ? [] : [{ field, lineId, party, language: shown.rationaleLanguage, text }]
      return [
        ...said('in_short_whole', shown.inShortWhole),
        ...said('in_short', shown.inShort),
        ...said('rationale', shown.rationale),
      ]
    }),
  ]
}

type PublicRevision = RowOf<'revision', typeof publicRevisions.select>

/** What readers see of a line, of the revisions that they ever could see. */
export function shownOf(party: string, revisions: readonly PublicRevision[]): PublicRevision | null {
  const onLine = revisions.map((row) => ({ ...row, party, provisional: row.shownAsInterimAt !== null }))
  return shownOn(onLine)?.shown ?? null
}

type LineRow = Place & {
  readonly id: string
  readonly text: string
  readonly state: ReviewState
  readonly originalSha256: string
  readonly shownAt: Date | null
  readonly publishedAt: Date | null
  readonly author: { readonly publicName: string }
}

function withTranslations(original: Standing, rows: readonly LineRow[]): OriginalView {
  const sha256 = originalHash(original)
  const isCurrent = ({ originalSha256 }: LineRow) => originalSha256 === sha256
  const here = rows.filter(({ field, lineId }) => field === original.field && lineId === original.lineId)
  const ofTheseWords = here.filter(isCurrent)
  return {
    ...original,
    sha256,
    translations: here.map((row) => ({
      id: row.id,
      text: row.text,
      state: row.state,
      author: row.author.publicName,
      isImported: row.shownAt !== null,
      isCurrent: isCurrent(row),
      visibility: visibilityOf(row, ofTheseWords, { isCurrent: isCurrent(row), itemStands: true }),
    })),
  }
}

/** Of a line the judgements that readers ever could see, as far as they say something. */
export const publicRevisions = {
  where: { OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }] },
  select: {
    number: true,
    state: true,
    judgement: true,
    shownAsInterimAt: true,
    rationale: true,
    rationaleLanguage: true,
    inShort: true,
    inShortWhole: true,
  } as const,
}

const lineSelect = {
  id: true,
  field: true,
  lineId: true,
  text: true,
  state: true,
  originalSha256: true,
  shownAt: true,
  publishedAt: true,
  author: { select: { publicName: true } },
} as const

const itemSelect = {
  id: true,
  title: true,
  titleLanguage: true,
  whyThisForce: true,
  exact: true,
  rendering: { select: { language: true } },
  statement: {
    select: {
      id: true,
      parties: {
        orderBy: { position: 'asc' },
        select: { key: true, name: true, names: true, representedBy: true },
      },
    },
  },
  lines: {
    orderBy: { party: 'asc' },
    select: {
      id: true,
      party: true,
      revisions: publicRevisions,
    },
  },
} as const
