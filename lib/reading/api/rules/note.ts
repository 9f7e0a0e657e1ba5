import type { z } from 'zod'
import { questionAnchor } from '@/lib/assessment/follow-up/rules/anchor'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { listedActs } from '@/lib/evidence/request/rules/acts'
import { anchorOfRequest } from '@/lib/evidence/request/rules/anchor'
import { standingOn } from '@/lib/evidence/request/rules/standing'
import type { RequestView } from '@/lib/evidence/request/types'
import { anchorOfSearch } from '@/lib/evidence/search-log/rules/anchor'
import { languagesOf } from '@/lib/evidence/search-log/rules/languages'
import type { ListedSearch } from '@/lib/evidence/search-log/types'
import { publicAddress } from '@/lib/ground/platform/env'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { noteLink } from '@/lib/text/note/rules/addresses'
import type { NoteTarget, PublicNoteView, PublicReplyView } from '@/lib/text/note/types'
import { lookedAddress, revisionAddress } from '@/lib/text/statement/rules/addresses'
import { textsByLanguage } from '@/lib/text/statement/rules/names-by-language'
import type { followUpSchema, noteSchema, requestSchema, searchSchema } from '../schema/note'
import { noteSourceRecord } from './editorial'

/** A public note with its replies. */
export function noteRecord(
  slug: string,
  { target, resolvedAt, replies, ...note }: PublicNoteView,
  day: string | null,
): z.input<typeof noteSchema> {
  return {
    statement: slug,
    permalink: publicAddress(noteLink(slug, target, note.anchor, day)),
    on: targetOf(target),
    kind: note.kind,
    sic: note.isSic,
    title: note.title,
    titles: textsByLanguage(note.titles),
    bodies: textsByLanguage(note.bodies),
    alsoOn: note.alsoOn.map(({ reference }) => reference),
    checkedUpTo: note.checkedUpTo,
    sources: note.sources.map(noteSourceRecord),
    ...saidOf(note),
    resolvedAt,
    replies: replies.map(saidOf),
  }
}

function saidOf(reply: PublicReplyView) {
  const { anchor, language, body, author, reviewer, publishedAt, reviewedAt, withdrawn } = reply
  return { name: anchor, language, body, author, reviewer, publishedAt, reviewedAt, withdrawn }
}

function targetOf(target: NoteTarget): z.input<typeof noteSchema>['on'] {
  switch (target.kind) {
    case 'span': {
      const { passage, start, end, exact } = target
      return { kind: 'words', passage, start, end, exact }
    }
    case 'item':
      return { kind: 'item', item: target.reference }
    case 'source':
      return { kind: 'source', source: target.id }
  }
}

/** A search as readers see it: an entry of the log, or one that a judgement names. */
export function searchRecord(
  slug: string,
  item: string | null,
  search: ListedSearch,
): z.input<typeof searchSchema> {
  const takenInto = search.takenInto.map(({ reference, line, number }) => ({ item: reference, line, number }))
  if (search.kind === 'judgement') {
    const { place, language, day } = search
    const [{ reference, line, number }] = search.takenInto
    return {
      ...{
        kind: 'search',
        statement: slug,
        name: `${reference}.${line}.${number}`,
        item,
        place,
        language,
        languages: [language],
        alsoOn: [],
        day,
        takenInto,
      },
      permalink: publicAddress(revisionAddress(slug, reference, line, number)),
      ...{
        url: null,
        words: null,
        found: null,
        outcome: null,
        author: null,
        imported: false,
        reviewer: null,
        publishedAt: null,
        withdrawn: null,
      },
    }
  }
  const { said, day, author, isImported: imported, reviewer, publishedAt, withdrawn } = search.entry
  const name = anchorOfSearch(search.entry)
  return {
    ...{
      kind: 'search',
      statement: slug,
      name,
      item,
      day,
      takenInto,
      author,
      imported,
      reviewer,
      publishedAt,
      withdrawn,
    },
    permalink: publicAddress(lookedAddress(slug, name)),
    place: said?.place ?? null,
    url: said?.address ?? null,
    language: said?.language ?? null,
    languages: said ? languagesOf(said) : [],
    alsoOn: [...(said?.alsoOn ?? [])],
    words: said?.words ?? null,
    found: said?.found?.id ?? null,
    outcome: said?.outcome ?? null,
  }
}

/** A request for documents as readers see it. @param today the day for which it is reckoned how it stands */
export function requestRecord(
  slug: string,
  request: RequestView,
  today: string,
): z.input<typeof requestSchema> {
  const { authority, party, language, asked, regime, items, publishedAt, acts } = request
  const name = anchorOfRequest(request)
  const { state, stage, since, deadline, daysOverdue } = standingOn(regime, acts, today)
  return {
    ...{ kind: 'request', statement: slug, name, permalink: publicAddress(lookedAddress(slug, name)) },
    ...{ items: [...items], authority, party, language, asked, regime, publishedAt },
    ...{ state, stage, since, deadline, daysOverdue },
    acts: listedActs(acts).map(({ isCorrected, isCorrection, source, ...act }) => ({
      ...{ kind: act.kind, day: act.day, corrected: isCorrected, correction: isCorrection },
      ...{ deadline: act.deadline, basis: act.basis, reference: act.reference },
      ...{ text: act.text, language: act.language, source: source?.id ?? null },
    })),
  }
}

/** A question to come back to. @param day by whose end it had been closed, or not; null for now */
export function followUpRecord(
  slug: string,
  question: FollowUpView,
  day: string | null,
): z.input<typeof followUpSchema> {
  const { id, reference, language, dueOn, firstDueOn, cadenceMonths, closed } = question
  const wasClosed = closed && (day === null || closed.on <= day) ? closed : null
  const reason =
    wasClosed?.as === 'withdrawn'
      ? { reason: wasClosed.reason, language: wasClosed.language }
      : wasClosed?.outcome.kind === 'reason'
        ? { reason: wasClosed.outcome.text, language: wasClosed.outcome.language }
        : { reason: null, language: null }
  return {
    statement: slug,
    id,
    permalink: publicAddress(`${pageAddress('followUps', { statement: slug })}#${questionAnchor(question)}`),
    item: reference,
    question: question.question,
    ...{ language, dueOn, firstDueOn, cadenceMonths },
    closed: wasClosed && { as: wasClosed.as, on: wasClosed.on, ...reason },
  }
}
