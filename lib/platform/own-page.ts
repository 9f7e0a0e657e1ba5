import 'server-only'
import { ownAddress } from '@/server/own-address.mjs'

/**
 * The HTML of a reading page of ours, as this server answers it to anybody. For route handlers that show such a page in another state.
 *
 * @param path with its language, as people know it
 */
export async function ownPage(path: string): Promise<{ readonly status: number; readonly html: string }> {
  const answer = await fetch(`${ownAddress(process.env)}${path}`, { cache: 'no-store' })
  return { status: answer.status, html: await answer.text() }
}
