import 'server-only'
import { db, type RowOf, type Transaction } from '@/lib/platform/db'
import type { ReviewState } from '@/lib/review/types'
import type { TranslatedField, WordsIn } from '@/lib/statement/rules/own-words'
import { originalHash } from '@/lib/statement/rules/translated'
import type { PartyView } from '@/lib/statement/types'
import { shownOn } from '@/lib/status-update/rules/lines'
import { visibilityOf } from '../rules/visibility'
import type { OriginalView, Place, ToTranslate } from '../types'

/** A text of ours as it stands, and where it stands. */
type Standing = Place & WordsIn & { readonly party: string | null }

/** What is said of an item, or of the parties to a statement, in our words. */
type About = {
  readonly statementId: string
  readonly commitmentId: string | null
  readonly parties: readonly PartyView[]
  readonly exact: WordsIn | null
  readonly texts: readonly Standing[]
}

/**
 * The texts of an item, or of the parties, that readers see, with their translations into a language; null where no item that stands, or no
 * statement, has that address. What of a judgement awaits its own review is not among them.
 *
 * @param reference of the item; null for what is said of the parties
 */
export async function findToTranslate(
  slug: string,
  reference: string | null,
  language: string,
): Promise<ToTranslate | null> {
  const about = await findAbout(db(), slug, reference)
  if (!about) return null
  const { statementId, commitmentId, parties, exact, texts } = about
  const rows = await db().translation.findMany({
    where: { statementId, commitmentId, language },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: lineSelect,
  })
  const originals = texts.map((original) => withTranslations(original, rows))
  return { slug, reference, parties, exact, originals }
}

/** What stands at a place of an item or of a party, as a translation of it is written; null where nothing does. */
export async function findOriginals(
  tx: Transaction,
  at: Place & { readonly slug: string; readonly reference: string | null },
): Promise<(Pick<About, 'commitmentId' | 'statementId'> & { readonly texts: readonly WordsIn[] }) | null> {
  const about = await findAbout(tx, at.slug, at.reference)
  const texts = about?.texts.filter((text) => isAt(text, at)) ?? []
  return about && texts.length > 0 ? { ...about, texts } : null
}

function isAt(one: Place, other: Place): boolean {
  return one.field === other.field && one.lineId === other.lineId && one.partyKey === other.partyKey
}

async function findAbout(client: Transaction, slug: string, reference: string | null): Promise<About | null> {
  if (reference === null) return findParties(client, slug)
  const item = await findStandingItem(client, slug, reference)
  if (!item) return null
  const { id: commitmentId, statement, exact: text, rendering } = item
  const exact = { text, language: rendering.language }
  const { id: statementId, parties } = statement
  return { statementId, commitmentId, parties, exact, texts: standingIn(item) }
}

/** What is said of the parties to a statement: who speaks for each, in the language of the base. */
async function findParties(client: Transaction, slug: string): Promise<About | null> {
  const row = await client.statement.findUnique({
    where: { slug },
    select: { ...statementSelect, renderings: { where: { isBase: true }, select: { language: true } } },
  })
  if (!row) return null
  const language = row.renderings[0]?.language ?? ''
  const texts = row.parties.map(({ key, representedBy: text }) => ({
    ...{ field: 'represented_by' as const, lineId: null, partyKey: key, party: key },
    ...{ text, language },
  }))
  return { statementId: row.id, commitmentId: null, parties: row.parties, exact: null, texts }
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
  const ofItem = { lineId: null, partyKey: null, party: null, language }
  return [
    { ...ofItem, field: 'title', text: title },
    { ...ofItem, field: 'why_this_force', text: whyThisForce },
    ...lines.flatMap(({ id: lineId, party, revisions }) => {
      const shown = shownOf(party, revisions)
      if (!shown) return []
      const said = (field: TranslatedField, text: string | null) =>
        text === null
          ? []
          : [{ field, lineId, partyKey: null, party, language: shown.rationaleLanguage, text }]
      return [
        ...said('in_short_whole', shown.inShortWhole),
        ...said('in_short', shown.inShort),
        ...said('rationale', shown.rationale),
        ...showsOf(shown).flatMap((text) => said('shows', text)),
      ]
    }),
  ]
}

/** What the citations of a judgement show, each once. */
export function showsOf({ citations }: Pick<PublicRevision, 'citations'>): readonly string[] {
  return [...new Set(citations.map(({ shows }) => shows))]
}

/** A judgement on a line that readers ever could see. */
export type PublicRevision = RowOf<'revision', typeof publicRevisions.select>

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
  // Of several texts at one place nobody can tell which an earlier wording was of.
  const isOfIt = original.field === 'shows' ? isCurrent : () => true
  const here = rows.filter((row) => isAt(row, original) && isOfIt(row))
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
    citations: { orderBy: { number: 'asc' as const }, select: { shows: true } as const },
  } as const,
}

const lineSelect = {
  id: true,
  field: true,
  lineId: true,
  partyKey: true,
  text: true,
  state: true,
  originalSha256: true,
  shownAt: true,
  publishedAt: true,
  author: { select: { publicName: true } },
} as const

/** The parties to a statement, in its order. */
export const partiesInOrder = {
  orderBy: { position: 'asc' as const },
  select: { key: true, name: true, names: true, representedBy: true } as const,
}

const statementSelect = { id: true, parties: partiesInOrder } as const

const itemSelect = {
  id: true,
  title: true,
  titleLanguage: true,
  whyThisForce: true,
  exact: true,
  rendering: { select: { language: true } },
  statement: { select: statementSelect },
  lines: {
    orderBy: { party: 'asc' },
    select: {
      id: true,
      party: true,
      revisions: publicRevisions,
    },
  },
} as const
