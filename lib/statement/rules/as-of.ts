import { datedPage } from '@/server/within-day.mjs'

const dated = new RegExp(`^(?:${datedPage})?$`)

/** Whether a page of a statement can be asked for an earlier day: `7c`, `sources/S40`, or nothing for its front page. */
export function isDatedPage(page: string): boolean {
  return dated.test(page)
}
