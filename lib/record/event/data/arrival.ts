import 'server-only'
import { db } from '@/lib/ground/platform/db'

/** The page of a statement on the site from which it arrived in a package (docs/decisions/0110); null for one that began here. */
export async function findOrigin(slug: string): Promise<string | null> {
  const arrival = await db().arrival.findFirst({ where: { statement: { slug } }, select: { address: true } })
  return arrival?.address ?? null
}

/** Whether an act with a verb on an object arrived in a package: then its place in the record stands on the site that it comes from. */
export async function didArrive(objectType: string, objectId: string, verb: string): Promise<boolean> {
  const act = await db().arrivedAct.findFirst({
    where: { objectType, objectId, verb },
    select: { position: true },
  })
  return act !== null
}
