import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import type { TranslatedField } from '@/lib/text/statement/rules/own-words'
import { originalHash } from '@/lib/text/statement/rules/translated'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { idOf } from './identity'
import type { Importer } from './import-person'
import { commitmentIdOf } from './items'
import { lineIdOf } from './judgements'
import type { Material } from './read'
import type { JudgementOfFile } from './schema'
import { sha256Of } from './text-hash'

const LANGUAGES = ['fr', 'es', 'ar'] as const
type InFour = Readonly<Record<'en' | (typeof LANGUAGES)[number], string>>

/** A text of ours that the dossier has in four languages, and where it stands. */
export type InFourLanguages = {
  readonly reference: string
  /** Null for what is said of the item itself. */
  readonly line: { readonly party: string | null } | null
  readonly field: TranslatedField
  readonly said: InFour
}

/** What the dossier says in four languages of its items and in its judgements. */
export function saidInFour({
  translations,
  headlines,
  dossier,
}: Pick<Material, 'translations' | 'headlines' | 'dossier'>): InFourLanguages[] {
  const ofItems = Object.entries(translations.items).flatMap(([reference, { title, why_this_force }]) => [
    { reference, line: null, field: 'title' as const, said: title },
    { reference, line: null, field: 'why_this_force' as const, said: why_this_force },
  ])
  const ofLines = [
    ...headlines.judgements.map((said) => ({ field: 'in_short' as const, said })),
    ...translations.rationales.map((said) => ({ field: 'rationale' as const, said })),
  ].map(({ field, said }) => ({ reference: said.commitment, line: { party: said.party }, field, said }))
  const onLines = (
    field: TranslatedField,
    said: InFour,
    isSaidBy: (judgement: JudgementOfFile) => boolean,
  ): InFourLanguages[] =>
    dossier.judgements
      .filter(isSaidBy)
      .map(({ commitment, party }) => ({ reference: commitment, line: { party }, field, said }))
  const ofWholes = headlines.wholes.flatMap((said) =>
    onLines('in_short_whole', said, (on) => on.commitment === said.commitment && on.party !== null),
  )
  const ofCitations = translations.shows.flatMap((said) =>
    onLines('shows', said, ({ citations }) => citations.some(({ proves }) => proves === said.en)),
  )
  return [...ofItems, ...ofLines, ...ofWholes, ...ofCitations]
}

/**
 * Brings in the dossier's translations of our words, each once: shown from now on, and told as awaiting review, for nobody else has read them
 * here. One whose original stands otherwise in this database, since somebody changed it, is left out. How many came in.
 */
export async function bringInTranslations(
  tx: Transaction,
  material: Material,
  statement: { readonly id: string },
  importer: Importer,
): Promise<number> {
  const { slug } = material.dossier.statement
  const there = await findOriginals(tx, statement.id)
  const known = await findKnown(tx, statement.id, importer)
  const made = saidInFour(material).flatMap(({ reference, line, field, said }) => {
    const commitmentId = commitmentIdOf(slug, reference)
    const lineId = line && lineIdOf(slug, { commitment: reference, party: line.party })
    const originalSha256 = originalHash({ text: said.en, language: 'en' })
    if (!there.has(`${lineId ?? commitmentId} ${field} ${originalSha256}`)) return []
    return LANGUAGES.map((language) => ({
      id: idOf(
        ...[slug, 'translation', reference, line ? (line.party ?? ALL_PARTIES) : ''],
        ...[field, language, originalSha256],
      ),
      statementId: statement.id,
      commitmentId,
      lineId,
      field,
      language,
      text: said[language],
      originalLanguage: 'en',
      originalSha256,
      authorId: importer.id,
      shownAt: now(),
    }))
  })
  const rows = made.filter(({ id }) => !known.has(id))
  if (rows.length === 0) return 0
  await tx.translation.createMany({ data: rows })
  await recordEvent(tx, {
    actor: importer,
    verb: 'imported',
    objectType: 'translation',
    objectId: statement.id,
    statementId: statement.id,
    payload: { sha256: sha256Of(JSON.stringify(rows.map(({ id, text }) => [id, text]))) },
  })
  return rows.length
}

async function findKnown(
  tx: Transaction,
  statementId: string,
  importer: Importer,
): Promise<ReadonlySet<string>> {
  const rows = await tx.translation.findMany({
    where: { statementId, authorId: importer.id },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** What stands in the database of the originals, by where it stands, its field and its hash. */
async function findOriginals(tx: Transaction, statementId: string): Promise<ReadonlySet<string>> {
  const items = await tx.commitment.findMany({
    where: { statementId, publishedAt: { not: null } },
    select: { id: true, title: true, titleLanguage: true, whyThisForce: true },
  })
  const revisions = await tx.revision.findMany({
    where: {
      line: { commitment: { statementId } },
      OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    },
    select: {
      lineId: true,
      inShort: true,
      inShortWhole: true,
      rationale: true,
      rationaleLanguage: true,
      citations: { select: { shows: true } },
    },
  })
  const key = (at: string, field: TranslatedField, text: string | null, language: string) =>
    text === null ? [] : [`${at} ${field} ${originalHash({ text, language })}`]
  return new Set([
    ...items.flatMap(({ id, title, titleLanguage, whyThisForce }) => [
      ...key(id, 'title', title, titleLanguage),
      ...key(id, 'why_this_force', whyThisForce, titleLanguage),
    ]),
    ...revisions.flatMap(({ lineId, inShort, inShortWhole, rationale, rationaleLanguage, citations }) => [
      ...key(lineId, 'in_short', inShort, rationaleLanguage),
      ...key(lineId, 'in_short_whole', inShortWhole, rationaleLanguage),
      ...key(lineId, 'rationale', rationale, rationaleLanguage),
      ...citations.flatMap(({ shows }) => key(lineId, 'shows', shows, rationaleLanguage)),
    ]),
  ])
}
