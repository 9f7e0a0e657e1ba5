import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { WITHHELD } from '@/lib/ground/platform/fold'
import { findWithheldIn } from '@/lib/record/cover/data/covered'
import type { TranslatedField, WithTranslations } from '@/lib/text/statement/rules/own-words'
import {
  shownTranslations,
  type TranslationRow,
  translatedWith,
  translationOf,
} from '@/lib/text/statement/rules/translated'
import { isPublished } from '../rules/lines'
import type { RevisionView } from '../types'
import { type RevisionRow, revisionSelect, viewOf } from './revision-view'

/** What is translated of a judgement in short: all that pages show of it that leave its rationale to another. */
export const SAID_IN_SHORT: readonly TranslatedField[] = ['in_short', 'in_short_whole']
const OF_JUDGEMENTS: readonly TranslatedField[] = [...SAID_IN_SHORT, 'rationale', 'shows']

/**
 * What readers may see of a statement's judgements: revisions that are final, were final, or are shown as provisional, oldest first.
 * Drafts, submissions not shown and what was sent back are never in it.
 *
 * @param references only those on these items
 * @param language in which their words are shown where they were translated
 * @param fields of which their translations are read
 */
export async function findPublishedRevisions(
  slug: string,
  references?: readonly string[],
  language = '',
  fields: readonly TranslatedField[] = OF_JUDGEMENTS,
): Promise<RevisionView[]> {
  return (await findEverPublished(slug, references, language, fields)).filter(isPublished)
}

/**
 * Every judgement of a statement that readers ever could see, oldest first on each line: also what was shown as provisional and taken back.
 *
 * @param references only those on these items
 * @param language in which their words are shown where they were translated
 * @param fields of which their translations are read
 */
export function findEverPublished(
  slug: string,
  references?: readonly string[],
  language = '',
  fields: readonly TranslatedField[] = OF_JUDGEMENTS,
): Promise<RevisionView[]> {
  const ofItems = references && { reference: { in: [...references] } }
  return readEver({ line: { commitment: { statement: { slug }, ...ofItems } } }, language, fields)
}

/** Some of them, by their ids, in the same order. */
export function findEverNamed(ids: readonly string[], language = ''): Promise<RevisionView[]> {
  return readEver({ id: { in: [...ids] } }, language, OF_JUDGEMENTS)
}

type RevisionWhere = NonNullable<
  NonNullable<Parameters<ReturnType<typeof db>['revision']['findMany']>[0]>['where']
>

async function readEver(
  which: RevisionWhere,
  language: string,
  fields: readonly TranslatedField[],
): Promise<RevisionView[]> {
  const rows = await db().revision.findMany({
    where: { ...which, OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }] },
    orderBy: [{ line: { commitment: { passageNumber: 'asc' } } }, { lineId: 'asc' }, { number: 'asc' }],
    select: {
      ...revisionSelect,
      line: { select: { ...revisionSelect.line.select, ...translationsOfLine(language, fields) } },
    },
  })
  const withheld = await findWithheldIn(rows.filter(isCovered).map(({ id }) => id))
  return rows.map(({ line, ...row }) => ({
    ...viewOf(row),
    ...withheldOf(withheld.get(row.id)),
    ...saidIn(line.translations, row),
    ...shownIn(line.translations, row),
    reference: line.commitment.reference,
    party: line.party,
  }))
}

/** Whether words are withheld in what a judgement says: the database covers them in all that is read (docs/decisions/0085). */
function isCovered({
  citations,
  elements,
  searchLogs,
  ...said
}: Pick<
  RevisionRow,
  'rationale' | 'inShort' | 'inShortWhole' | 'correctionReason' | 'citations' | 'elements' | 'searchLogs'
>): boolean {
  const ofCitations = citations.flatMap(({ quote, shows, locator, figure, quoteExplained }) => [
    quote,
    shows,
    locator,
    figure,
    quoteExplained,
  ])
  const ofParts = [...elements.map(({ name }) => name), ...searchLogs.map(({ place }) => place)]
  const { rationale, inShort, inShortWhole, correctionReason } = said
  return [rationale, inShort, inShortWhole, correctionReason, ...ofCitations, ...ofParts].some((text) =>
    text?.includes(WITHHELD),
  )
}

const withheldOf = (withheld: RevisionView['withheld']) => (withheld ? { withheld } : {})

/** What is read of the translations of what judgements on a line say, with the line. */
export function translationsOfLine(language: string, fields: readonly TranslatedField[] = OF_JUDGEMENTS) {
  return { translations: shownTranslations(language, fields) }
}

/** The translations of what one judgement says, of those of its line. */
export function saidIn(
  translations: readonly TranslationRow[],
  said: Pick<RevisionView, 'inShort' | 'inShortWhole' | 'rationaleLanguage'> & {
    readonly rationale?: string
  },
): WithTranslations {
  const { inShort, inShortWhole, rationale = null, rationaleLanguage: language } = said
  const words = (text: string | null) => (text === null ? null : { text, language })
  return translatedWith(translations, {
    in_short: words(inShort),
    in_short_whole: words(inShortWhole),
    rationale: words(rationale),
  })
}

/** The translations of what its citations show, each once, of those of its line. */
function shownIn(
  translations: readonly TranslationRow[],
  { citations, rationaleLanguage: language }: Pick<RevisionView, 'citations' | 'rationaleLanguage'>,
): Pick<RevisionView, 'shows'> {
  const words = [...new Set(citations.map(({ shows }) => shows))]
  const shows = words.flatMap((text) => translationOf(translations, 'shows', { text, language }) ?? [])
  return shows.length === 0 ? {} : { shows }
}
