import 'server-only'
import { isToldTo } from '@/lib/assessment/status-review/policy'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import type { Happened, Told } from '@/lib/ground/platform/live'
import { actsOnKept, findKeptFrom, isKeptAct, isKeptObject } from '@/lib/record/event/data/kept-from'

/** How many missed events are told one by one: whoever missed more reads the page anew anyway. */
const mostMissed = 200

/** What this member is told while it happens: of all acts and of who has what open, nothing that is kept from them. */
export function toldTo(actor: Member): Told {
  return {
    since: (position) => findNews(actor, position),
    isTold: async (event) => isToldTo(actor, event) && !(await isKeptAct(actor.id, event)),
    isShown: async (object) => !(await isKeptObject(actor.id, object)),
    isOwn: ({ actorId }) => actorId === actor.id,
  }
}

/** The newest events after a position that are told to this member, oldest first. */
export async function findNews(actor: Member, after: bigint): Promise<Happened[]> {
  const events = await db().event.findMany({
    where: { position: { gt: after }, NOT: actsOnKept(await findKeptFrom(actor.id)) },
    orderBy: { position: 'desc' },
    take: mostMissed,
    select: {
      position: true,
      verb: true,
      objectType: true,
      objectId: true,
      statementId: true,
      actorId: true,
    },
  })
  const told = events.filter((event) => isToldTo(actor, event)).reverse()
  const statements = await db().statement.findMany({
    where: { id: { in: [...new Set(told.flatMap(({ statementId }) => statementId ?? []))] } },
    select: { id: true, slug: true },
  })
  const slugs = new Map(statements.map(({ id, slug }) => [id, slug]))
  return told.map(({ position, statementId, ...event }) => ({
    ...event,
    position: position.toString(),
    slug: slugs.get(statementId ?? '') ?? null,
  }))
}

/** Where the record stands: the position of its newest event, 0 while it is empty. */
export async function findPosition(): Promise<bigint> {
  const { _max } = await db().event.aggregate({ _max: { position: true } })
  return _max.position ?? 0n
}
