import 'server-only'
import { findNewsPage } from '@/lib/assessment/status-update/data/news-page'
import { newsOfPath } from '@/lib/assessment/status-update/rules/news-page'
import type { NewsPage } from '@/lib/assessment/status-update/types'
import { isMailOn } from '@/lib/ground/platform/mail-on'

/** What can be subscribed to at an address, and whether this site sends mail; null where there is no such thing. */
export async function loadToFollow(
  path: string,
  language: string,
): Promise<{ readonly followed: NewsPage; readonly isMailOn: boolean } | null> {
  const of = newsOfPath(path)
  const followed = of && (await findNewsPage(of, language))
  return followed && { followed, isMailOn: isMailOn() }
}
