import 'server-only'
import { db } from '@/lib/ground/platform/db'

/** The address of somebody with an account here; null where they have none, were disabled or are no longer here. */
export async function findAddressOfPerson(id: string): Promise<string | null> {
  const person = await db().person.findFirst({
    where: { id, kind: 'person', disabledAt: null },
    select: { email: true },
  })
  return person?.email ?? null
}
