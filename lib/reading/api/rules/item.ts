import type { z } from 'zod'
import { revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { type ShownLine, shownLines } from '@/lib/assessment/status-update/rules/lines'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { publicAddress } from '@/lib/ground/platform/env'
import type { Dossier } from '@/lib/reading/dossier/types'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { MOST_BEARINGS } from '@/lib/text/commitment/rules/bearings'
import type { CommitmentView, ForcesByParty } from '@/lib/text/commitment/types'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { saidIn } from '@/lib/text/statement/rules/names-by-language'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { IntroducingLine, JudgedStatement } from '@/lib/text/statement/types'
import type { itemSchema } from '../schema/item'
import { apiOn } from './addresses'
import { editorialRecords } from './editorial'
import { itemPage } from './judgement'

/** A marked item as the interface gives it, with what stands for it. @param dossier with the item, and all that is shown of it */
export function itemRecord(
  dossier: Dossier<JudgedStatement>,
  item: CommitmentView,
  introducedBy: readonly IntroducingLine[],
): z.input<typeof itemSchema> {
  const { statement, revisions, states, asOf: day = null } = dossier
  const { slug, parties } = statement
  const { reference, withdrawn } = item
  const lines = shownLines(
    revisionsOf(reference, revisions),
    parties.map(({ key }) => key),
  )
  return {
    statement: slug,
    reference,
    permalink: itemPage(slug, reference, day),
    address: apiOn(`/statements/${slug}/items/${reference}`, { day }),
    shortAddress: publicAddress(shortAddress(item.shortId)),
    title: item.title,
    titleLanguage: item.titleLanguage,
    force: item.force,
    byParty: item.byParty && byPartyRecord(item.byParty),
    area: item.areaKey,
    passage: item.passageNumber,
    start: item.start,
    end: item.end,
    exact: item.exact,
    prefix: item.prefix,
    suffix: item.suffix,
    quoted: quotedWords(item),
    ...(introducedBy.length > 0 && { introducedBy: [...introducedBy] }),
    language: statement.base.language,
    ...editorialRecords(statement.base, item, ...introducedBy),
    whyThisForce: item.whyThisForce,
    responsible: [...item.responsible],
    namesNobody: item.namesNobody,
    followed: item.followed,
    governedBy: item.governedBy,
    governs: [...item.governs],
    states: (states.get(reference) ?? []).map(({ key, provisional }) => ({ key, provisional })),
    judgements: lines.map((line) => shownRecord(slug, line)),
    // Those that are cited besides are among the citations.
    bearings: item.bearings
      .slice(0, MOST_BEARINGS)
      .map(({ sourceId, stance }) => ({ source: sourceId, stance })),
    bearingCount: item.bearingCount,
    withdrawn: withdrawn && { on: withdrawn.on, reason: withdrawn.reason, language: withdrawn.language },
  }
}

function byPartyRecord({ short, caution, parties }: ForcesByParty) {
  return {
    said: saidIn(short, 'en').text,
    caution: saidIn(caution, 'en').text,
    parties: parties.map(({ party, force, certainty, words }) => ({
      party,
      force,
      certainty,
      words: words.map(({ words: exact, language, address, how }) => ({
        words: exact,
        language,
        address,
        how,
      })),
    })),
  }
}

function shownRecord(slug: string, { shown, as, newerWaits, party }: ShownLine<RevisionView>) {
  const { reference, number, judgement, confidence, seenUpTo, inShort, rationaleLanguage } = shown
  return {
    line: party,
    number,
    permalink: publicAddress(revisionAddress(slug, reference, party, number)),
    judgement,
    standing: as,
    newerWaits,
    confidence,
    seenUpTo,
    inShort,
    language: rationaleLanguage,
  }
}
