import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { ACTIVITY_VERBS, type ActivityVerb, type ActivityView } from '../types'

/** The newest acts on judgements and sources, with the names that people and items have now. Events themselves hold ids only. */
export async function findActivity(actor: Member, count: number): Promise<ActivityView[]> {
  const events = await db().event.findMany({
    where: { verb: { in: [...ACTIVITY_VERBS] }, objectType: { in: ['revision', 'source'] } },
    orderBy: { position: 'desc' },
    take: count,
    select: { position: true, at: true, actorId: true, verb: true, objectType: true, objectId: true },
  })
  const [names, revisions] = await Promise.all([
    findNames(events.flatMap(({ actorId }) => actorId ?? [])),
    findRevisions(
      events.filter(({ objectType }) => objectType === 'revision').map(({ objectId }) => objectId),
    ),
  ])
  return events.flatMap(({ position, at, actorId, verb, objectType, objectId }) =>
    isActivityVerb(verb)
      ? [
          {
            position: position.toString(),
            at: at.toISOString(),
            verb,
            by: actorId === actor.id ? null : (names.get(actorId ?? '') ?? ''),
            revision: revisions.get(objectId) ?? null,
            sourceId: objectType === 'source' ? objectId : null,
          },
        ]
      : [],
  )
}

function isActivityVerb(verb: string): verb is ActivityVerb {
  return ACTIVITY_VERBS.some((known) => known === verb)
}

async function findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await db().person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, publicName: true },
  })
  return new Map(people.map(({ id, publicName }) => [id, publicName]))
}

async function findRevisions(
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<ActivityView['revision']>>> {
  const rows = await db().revision.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: {
      id: true,
      judgement: true,
      line: {
        select: { commitment: { select: { reference: true, statement: { select: { slug: true } } } } },
      },
    },
  })
  return new Map(
    rows.map(({ id, judgement, line: { commitment } }) => [
      id,
      { id, judgement, reference: commitment.reference, slug: commitment.statement.slug },
    ]),
  )
}
