import { entryAddress } from '@/lib/ground/platform/parts'
import { bringAddress } from '@/lib/text/bringing/noun'
import { hasDeskPage, objectAddress } from '@/lib/work/notice/rules/object-address'
import type { NoticeView } from '../types'

/** The page of the notices. */
export const NOTICES = '/desk/notices'

/** The page where it is chosen what one is told of. */
export const CHOICES = '/desk/notices/choices'

/** The desk's page of what a notice is of. */
export function noticeAddress({ type, id }: NoticeView['object']): string {
  if (type === 'coding') return `/desk/codings/${id}`
  // In the list of private links, in whatever part it stands.
  if (type === 'share-link') return entryAddress('/desk/private-links', id)
  if (type === 'webhook') return `/desk/webhooks/${id}`
  if (type === 'statement') return bringAddress(id, 'submit')
  if (!hasDeskPage(type)) throw new Error(`${type} has no page on the desk`)
  return objectAddress(type, id)
}
