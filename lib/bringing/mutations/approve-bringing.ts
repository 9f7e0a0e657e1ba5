import 'server-only'
import { writeNewMark } from '@/lib/commitment/mutations/mark'
import { recordEvent } from '@/lib/event/mutations'
import { sha256 } from '@/lib/event/rules/public-chain'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { isDuplicate, type Transaction, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { passagesOf } from '@/lib/statement/rules/passages'
import { contains } from '@/lib/statement/rules/span'
import { faultsNow } from '../data/bringings'
import { referencedMarks } from '../rules/content'
import type { BroughtContent } from '../types'
import { type OpenBringing, openBringingAsRead } from './open-bringing'

/** A long text is looked through by the database once a passage: a thousand passages of 500 letters take it a quarter of a minute. */
const TIMEOUT = 60_000

/**
 * Approves a statement on its way, exactly as it was read, and makes it public: the statement with its text, passages, parties and areas,
 * all in one transaction. Its marks get their references now, in reading order, and await review each, as every mark does.
 *
 * @throws Refusal as `openBringingAsRead`; `bring_unfinished` where something is missing by now; `bring_slug_taken`
 */
export async function approveBringing(
  reviewer: Member,
  read: { readonly id: string; readonly contentSha256: string },
): Promise<{ statement: string }> {
  try {
    return await transaction(
      reviewer,
      async (tx) => {
        const bringing = await openBringingAsRead(tx, reviewer, 'approve', read)
        const { id, content, contentSha256 } = bringing
        const faults = Object.values(await faultsNow(tx, id, content)).flat()
        if (faults.some(({ code }) => code === 'slug_taken')) throw new Refusal('bring_slug_taken')
        if (faults.length > 0) throw new Refusal('bring_unfinished', { n: faults.length })
        const review = await tx.bringingReview.create({
          data: { bringingId: id, reviewerId: reviewer.id, decision: 'approve', contentSha256 },
          select: { id: true },
        })
        const renderingId = await writeStatement(tx, id, content)
        const marks = await writeMarks(tx, bringing, renderingId)
        await tx.bringing.update({
          where: { id },
          data: { state: 'published', version: bringing.version + 1, updatedAt: now() },
          select: { id: true },
        })
        await recordPublication(tx, reviewer, bringing, { review: review.id, rendering: renderingId, marks })
        return { statement: content.about.slug }
      },
      TIMEOUT,
    )
  } catch (error) {
    // Two statements on their way to one address: the second is told so.
    if (isDuplicate(error)) throw new Refusal('bring_slug_taken')
    throw error
  }
}

async function writeStatement(
  tx: Transaction,
  id: string,
  { text, about, parties, areas }: BroughtContent,
): Promise<string> {
  await tx.statement.create({
    data: {
      id,
      slug: about.slug,
      title: about.title,
      titles: about.titles,
      titleGivenBy: about.titleFrom === 'suivi' ? 'Suivi' : null,
      shortTitle: about.shortTitle,
      place: about.place,
      date: new Date(`${about.date}T00:00:00Z`),
      createdAt: now(),
    },
    select: { id: true },
  })
  await tx.party.createMany({
    data: parties.map((party, index) => ({ ...party, statementId: id, position: index + 1 })),
  })
  await tx.area.createMany({
    data: areas.map((area, index) => ({ ...area, statementId: id, position: index + 1 })),
  })
  const rendering = await tx.rendering.create({
    data: {
      statementId: id,
      position: 1,
      key: `${text.language}-base`,
      language: text.language,
      publisher: text.publisher,
      url: text.url,
      text: text.text,
      sha256: sha256(text.text),
      isBase: true,
    },
    select: { id: true },
  })
  await tx.passage.createMany({
    data: passagesOf(text.text).map(({ number, start, end }) => ({
      renderingId: rendering.id,
      number,
      start,
      end,
    })),
  })
  return rendering.id
}

type WrittenMark = { readonly id: string; readonly reference: string; readonly contentSha256: string }

async function writeMarks(
  tx: Transaction,
  { id: statementId, bringerId, content }: OpenBringing,
  renderingId: string,
): Promise<WrittenMark[]> {
  const { text } = content.text
  const passages = passagesOf(text)
  const written: WrittenMark[] = []
  for (const { reference, id: _, ...mark } of referencedMarks(content)) {
    const passage = passages.find((each) => contains(each, mark))
    if (!passage) throw new Error(`mark ${reference} lies in no passage`)
    const place = { statementId, renderingId, text, passage }
    written.push({ reference, ...(await writeNewMark(tx, bringerId, place, reference, mark, mark)) })
  }
  return written
}

async function recordPublication(
  tx: Transaction,
  reviewer: Member,
  { id, bringerId, content, contentSha256 }: OpenBringing,
  { review, rendering, marks }: { review: string; rendering: string; marks: readonly WrittenMark[] },
): Promise<void> {
  const ofStatement = { objectType: 'statement', objectId: id, statementId: id } as const
  const bringer = { kind: 'person', id: bringerId } as const
  const approver = { kind: 'person', id: reviewer.id } as const
  await recordEvent(tx, {
    ...ofStatement,
    actor: approver,
    verb: 'approved',
    payload: { contentSha256, review },
  })
  await recordEvent(tx, {
    ...ofStatement,
    actor: bringer,
    verb: 'imported',
    payload: { rendering, sha256: sha256(content.text.text) },
  })
  for (const mark of marks)
    await recordEvent(tx, {
      actor: bringer,
      verb: 'marked',
      objectType: 'commitment',
      objectId: mark.id,
      statementId: id,
      payload: { reference: mark.reference, contentSha256: mark.contentSha256 },
    })
  await recordEvent(tx, {
    ...ofStatement,
    actor: approver,
    verb: 'published',
    payload: { contentSha256, review },
  })
}
