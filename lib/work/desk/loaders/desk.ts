import 'server-only'
import { findReady } from '@/lib/assessment/status-review/data/ready'
import { findWaiting } from '@/lib/assessment/status-review/data/submissions'
import { findSourcesToOpen, findWanted } from '@/lib/assessment/status-review/data/to-open'
import { byReadiness, isOfChoice, readyFirst } from '@/lib/assessment/status-review/rules/submissions'
import type { QueueChoice, SubmissionView } from '@/lib/assessment/status-review/types'
import { now } from '@/lib/ground/platform/clock'
import { type AskedPart, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findActivity } from '../data/activity'
import { findPosition } from '../data/news'
import { findQueue, findQueuedStatements } from '../data/queue'
import { findSentBack, findSentBackPlaces } from '../data/sent-back'
import { choicesOf } from '../rules/choices'
import { openInPlace } from '../rules/open-in-place'

const latest = 5

/** What is asked of the desk: of what in the queue, and which part of each list. */
export interface AskedOfDesk
  extends Readonly<Record<'queue' | 'imported' | 'waiting' | 'back' | 'open', AskedPart>> {
  readonly choice: QueueChoice
}

/**
 * The desk of whoever is signed in: what awaits review, what came back to them, which sources want opening, what happened, and
 * where the record stood before any of it was read, so that nothing later is missed. Of each list it reads the part that is shown. A
 * visitor has none: null.
 */
export async function loadDesk(asked: AskedOfDesk, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const madeAt = now().toISOString()
  const position = String(await findPosition())
  const [places, back, wanted, activity] = await Promise.all([
    findQueue(actor),
    findSentBackPlaces(actor),
    findWanted(actor),
    findActivity(actor, latest),
  ])
  const nameOf = ({ id }: { readonly id: string }) => id
  const ready = await findReady(actor, places)
  const ofChoice = readyFirst(
    places.filter((place) => isOfChoice(place, asked.choice)),
    ready,
  )
  const queuePart = partOrFirst(
    ofChoice.filter(({ isImported }) => !isImported),
    { nameOf, ...asked.queue },
  )
  const importedPart = partOrFirst(
    ofChoice.filter(({ isImported }) => isImported),
    { nameOf, ...asked.imported },
  )
  const minePart = partOrFirst(
    places.filter(({ isMine }) => isMine),
    { nameOf, ...asked.waiting },
  )
  const backPart = partOrFirst(back, { nameOf: (id) => id, ...asked.back })
  const wantedPart = partOrFirst(wanted, { nameOf, ...asked.open })
  const [shown, mine, sentBack, toOpen, statements] = await Promise.all([
    findWaiting(actor, [...queuePart.entries, ...importedPart.entries].map(nameOf), language),
    findWaiting(actor, minePart.entries.map(nameOf), language),
    findSentBack(actor, backPart.entries, language),
    findSourcesToOpen(actor, wantedPart.entries.map(nameOf)),
    findQueuedStatements(
      choicesOf(
        places.map(({ slug }) => slug),
        asked.choice.statement,
      ).shown.map(([slug]) => slug),
      language,
    ),
  ])
  const writtenHere = shown.filter((submission) => !isImported(submission))
  return {
    actor,
    queue: {
      places,
      statements,
      part: partWith(queuePart, writtenHere),
      ...byReadiness(writtenHere),
      openInPlace: openInPlace(writtenHere),
      canBeApproved: { all: ready.size, ofChoice: ofChoice.filter(({ id }) => ready.has(id)).length },
      imported: partWith(importedPart, shown.filter(isImported)),
    },
    mine: partWith(minePart, mine),
    sentBack: partWith(backPart, sentBack),
    toOpen: {
      part: partWith(wantedPart, toOpen),
      sources: wanted.length,
      lacking: wanted.reduce((sum, { lacking }) => sum + lacking, 0),
      copied: wanted.reduce((sum, { copied }) => sum + copied, 0),
    },
    activity,
    position,
    madeAt,
  }
}

function isImported({ revision }: SubmissionView): boolean {
  return revision.author.kind === 'import'
}
