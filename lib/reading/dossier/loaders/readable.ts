import 'server-only'
import { outageOf } from '@/lib/ground/platform/health'
import { log } from '@/lib/ground/platform/log'
import { loadToday } from '@/lib/ground/platform/today'

/** What was logged already: one that stays broken is told once a run, not with every page that is made. */
const told = new Set<string>()

/**
 * What is read of one statement among several; where something of it in the record cannot be read, something else, so that the others are not
 * affected. It is tried again when something happens on it, and when a new day begins. While nothing at all can be read it fails, so that no page
 * is kept that lacks what is there.
 */
export async function whereReadable<Read>(
  slug: string,
  read: () => Promise<Read>,
  otherwise: () => Promise<Read> | Read,
): Promise<Read> {
  try {
    return await read()
  } catch (error) {
    if (await outageOf(error)) throw error
    await loadToday()
    if (!told.has(slug)) log.error({ err: error, statement: slug }, 'a statement cannot be read')
    told.add(slug)
    return otherwise()
  }
}
