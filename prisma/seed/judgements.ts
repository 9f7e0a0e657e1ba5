import { contentHash } from '@/lib/assessment/status-update/rules/content-hash'
import { columnsOf } from '@/lib/assessment/status-update/rules/element-citations'
import type { RevisionCitation } from '@/lib/assessment/status-update/types'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { idOf } from './identity'
import type { Importer } from './import-person'
import { commitmentIdOf } from './items'
import type { Material } from './read'
import type { Headlines, JudgementOfFile } from './schema'
import type { PlacedStatement } from './statement'

/**
 * Brings in each judgement as revision 1 of its line: submitted, and shown as provisional by the seed itself, never as approved. They
 * are exempt from the rules of submission, never from those of approval.
 */
export async function bringInJudgements(
  tx: Transaction,
  { dossier: { statement, judgements }, headlines }: Pick<Material, 'dossier' | 'headlines'>,
  placed: PlacedStatement,
  importer: Importer,
): Promise<void> {
  for (const judgement of judgements) {
    await tx.line.create({ data: lineOf(statement.slug, judgement) })
    await submitImported(tx, { slug: statement.slug, headlines, placed, importer }, judgement, 1)
  }
}

/** The id of the line that a judgement of the dossier is on. */
export function lineIdOf(
  slug: string,
  { commitment, party }: Pick<JudgementOfFile, 'commitment' | 'party'>,
): string {
  return idOf(slug, 'line', commitment, party ?? ALL_PARTIES)
}

/** That line, as a row. */
export function lineOf(slug: string, judgement: Pick<JudgementOfFile, 'commitment' | 'party'>) {
  const commitmentId = commitmentIdOf(slug, judgement.commitment)
  return { id: lineIdOf(slug, judgement), commitmentId, party: judgement.party ?? ALL_PARTIES }
}

/** What a judgement of the dossier is submitted with. */
export type ImportContext = {
  readonly slug: string
  readonly headlines: Headlines
  readonly placed: Pick<PlacedStatement, 'id'>
  readonly importer: Importer
}

/** Submits a judgement of the dossier as that revision of its line, begun from the one before, and shows it as provisional. */
export async function submitImported(
  tx: Transaction,
  { slug, headlines, placed, importer }: ImportContext,
  judgement: JudgementOfFile,
  number: number,
): Promise<void> {
  const party = judgement.party ?? ALL_PARTIES
  const revisionId = idOf(slug, 'revision', judgement.commitment, party, String(number))
  const words = wordsOf(judgement, headlines)
  const citations = citationsOf(judgement)
  const { elements, search_logs: searchLogs } = judgement
  const contentSha256 = contentHash({ ...words, citations, elements, searchLogs, testAnswers: [] })
  await tx.revision.create({
    data: {
      ...words,
      id: revisionId,
      lineId: lineIdOf(slug, judgement),
      number,
      begunFrom: number - 1,
      authorId: importer.id,
      contentSha256,
      shownAsInterimAt: now(),
    },
  })
  await tx.citation.createMany({ data: citations.map((citation) => ({ ...citation, revisionId })) })
  await tx.element.createMany({
    data: elements.map(({ citations: named, ...element }, index) => ({
      ...element,
      ...columnsOf(named),
      revisionId,
      position: index + 1,
    })),
  })
  await tx.searchLog.createMany({
    data: searchLogs.map(({ day, ...log }, index) => ({
      ...log,
      day: new Date(`${day}T00:00:00Z`),
      revisionId,
      position: index + 1,
    })),
  })
  for (const verb of ['submitted', 'showed as interim'] as const) {
    await recordEvent(tx, {
      actor: importer,
      verb,
      objectType: 'revision',
      objectId: revisionId,
      statementId: placed.id,
      payload: { contentSha256 },
    })
  }
}

function wordsOf(judgement: JudgementOfFile, headlines: Headlines) {
  const { commitment, party } = judgement
  const said = headlines.judgements.find((each) => each.commitment === commitment && each.party === party)
  const whole = headlines.wholes.find((each) => each.commitment === commitment)
  return {
    inShort: said?.en ?? null,
    inShortWhole: party === null ? null : (whole?.en ?? null),
    judgement: judgement.judgement,
    confidence: judgement.confidence,
    since: judgement.since,
    seenUpTo: judgement.seen_up_to,
    rationale: judgement.rationale,
    rationaleLanguage: 'en',
    laterText: null,
    succession: null,
    correctionReason: null,
  }
}

function citationsOf(judgement: JudgementOfFile): RevisionCitation[] {
  return judgement.citations.map((citation, index) => ({
    number: index + 1,
    sourceId: citation.source,
    stance: citation.stance,
    shows: citation.proves,
    linkToStatement: citation.link_to_statement,
    quote: citation.quote,
    locator: citation.locator,
    figure: citation.figure,
    expressWithdrawal: false,
    seenCopy: citation.quote_seen.copy,
    seenAddress: citation.quote_seen.address,
    seenOn: citation.quote_seen.on,
    quoteExplained: null,
  }))
}
