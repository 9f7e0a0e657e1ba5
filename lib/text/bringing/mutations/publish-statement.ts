import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { writeNewMark } from '@/lib/text/commitment/mutations/mark'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { contains } from '@/lib/text/statement/rules/span'
import { structureHash } from '@/lib/text/statement/rules/structure'
import { referencedMarks } from '../rules/content'
import type { BroughtContent } from '../types'

/** A statement on its way, as far as it becomes public: its id becomes the statement's. */
interface Brought {
  readonly id: string
  readonly authorId: string
  readonly content: BroughtContent
}

/**
 * Makes a statement public with its text, passages, parties and areas, as whoever brought it. Its marks get their references now, in
 * reading order, and await review each, as every mark does.
 */
export async function publishStatement(tx: Transaction, brought: Brought): Promise<void> {
  const { id, authorId, content } = brought
  const rendering = await writeStatement(tx, id, content)
  const bringer = { kind: 'person', id: authorId } as const
  await recordEvent(tx, {
    actor: bringer,
    verb: 'imported',
    objectType: 'statement',
    objectId: id,
    statementId: id,
    payload: {
      rendering,
      sha256: sha256(content.text.text),
      ...(content.structure && { structureSha256: structureHash(content.structure) }),
    },
  })
  for (const mark of await writeMarks(tx, brought, rendering))
    await recordEvent(tx, {
      actor: bringer,
      verb: 'marked',
      objectType: 'commitment',
      objectId: mark.id,
      statementId: id,
      payload: {
        reference: mark.reference,
        contentSha256: mark.contentSha256,
        ...(mark.proposedBy !== null && { proposedBy: mark.proposedBy }),
      },
    })
}

async function writeStatement(
  tx: Transaction,
  id: string,
  { text, structure, about, parties, areas }: BroughtContent,
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
  if (structure) {
    const { blocks, notes } = structure
    await tx.renderingStructure.create({
      data: { renderingId: rendering.id, blocks: [...blocks], notes: [...notes] },
      select: { renderingId: true },
    })
  }
  return rendering.id
}

type WrittenMark = {
  readonly id: string
  readonly reference: string
  readonly contentSha256: string
  readonly proposedBy: string | null
}

async function writeMarks(
  tx: Transaction,
  { id: statementId, authorId, content }: Brought,
  renderingId: string,
): Promise<WrittenMark[]> {
  const { text } = content.text
  const passages = passagesOf(text)
  const written: WrittenMark[] = []
  for (const { reference, id: _, proposedBy = null, ...mark } of referencedMarks(content)) {
    const passage = passages.find((each) => contains(each, mark))
    if (!passage) throw new Error(`mark ${reference} lies in no passage`)
    const place = { statementId, renderingId, text, passage, proposedBy }
    const { contentSha256, ...made } = await writeNewMark(tx, authorId, place, reference, mark, mark)
    written.push({ ...made, reference, contentSha256, proposedBy })
  }
  return written
}
