import type { z } from 'zod'
import type { RevisionCitation, RevisionView } from '@/lib/assessment/status-update/types'
import { publicAddress } from '@/lib/ground/platform/env'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import type { citationSchema, judgementSchema, STANDINGS } from '../schema/judgement'
import { apiOn, pageOn } from './addresses'

/** A published judgement as the interface gives it. @param day as its addresses say it; null for now */
export function judgementRecord(
  slug: string,
  revision: RevisionView,
  day: string | null,
): z.input<typeof judgementSchema> {
  const { reference, party, number, author, shownAsInterim, citations, searchLogs, testAnswers } = revision
  const { judgement, confidence, since, seenUpTo, inShort, inShortWhole, rationale, laterText } = revision
  const { succession, correctionReason, method, contentSha256, submittedAt, finalAt, approvals } = revision
  return {
    statement: slug,
    item: reference,
    ...placeOf(slug, revision),
    address: apiOn(judgementPath(slug, reference, party, number), { day }),
    standing: standingOf(revision),
    ...{ judgement, confidence, since, seenUpTo, inShort, inShortWhole, rationale, laterText },
    language: revision.rationaleLanguage,
    ...{ succession, correctionReason, method, contentSha256 },
    author: { name: author.publicName, kind: author.kind },
    submittedAt,
    shownAsProvisional: shownAsInterim,
    finalAt,
    approvals: approvals.map(({ at, by }) => ({ at, by })),
    elements: revision.elements.map(({ name, covered, citations = [] }) => ({
      name,
      covered,
      citations: citations.map(({ number, stance }) => ({ number, stance })),
    })),
    searches: searchLogs.map(({ place, language, day: on }) => ({ place, language, day: on })),
    tests: testAnswers.map(({ test, found, says, citations: cited }) => ({
      test,
      found,
      says,
      citations: [...cited],
    })),
    citations: citations.length,
    withheldFrom: revision.withheld?.map(({ sourceId }) => sourceId) ?? [],
  }
}

/** Where a judgement stands below the interface's address. */
export function judgementPath(slug: string, reference: string, line: string, number: number): string {
  return `/statements/${slug}/items/${reference}/judgements/${line}/${number}`
}

/** What names a judgement, with its page. */
function placeOf(slug: string, { reference, party, number }: RevisionView) {
  return { line: party, number, permalink: publicAddress(revisionAddress(slug, reference, party, number)) }
}

/** How far a judgement has come that readers may see: what is only submitted is shown as provisional. */
export function standingOf({ state }: Pick<RevisionView, 'state'>): (typeof STANDINGS)[number] {
  return state === 'final' || state === 'corrected' || state === 'replaced' ? state : 'provisional'
}

/** A citation of a judgement. */
export function citationRecord(
  slug: string,
  revision: RevisionView,
  citation: RevisionCitation,
  day: string | null,
): z.input<typeof citationSchema> {
  const { number, sourceId, stance, shows, linkToStatement, quote, locator, figure } = citation
  const { seenCopy, seenAddress, seenOn, expressWithdrawal, quoteExplained } = citation
  const { line, number: judgement, permalink } = placeOf(slug, revision)
  return {
    statement: slug,
    item: revision.reference,
    ...{ line, judgement, number, permalink },
    source: sourceId,
    sourceAddress: apiOn(`/statements/${slug}/sources/${sourceId}`, { day }),
    ...{ stance, shows },
    language: revision.rationaleLanguage,
    ...{ linkToStatement, quote, locator, figure, expressWithdrawal },
    seenOn: seenCopy === null ? null : { copy: seenCopy, address: seenAddress, day: seenOn },
    quoteExplained,
  }
}

/** The page of an item. */
export function itemPage(slug: string, reference: string, day: string | null): string {
  return pageOn(pageAddress('item', { statement: slug, reference }), day)
}
