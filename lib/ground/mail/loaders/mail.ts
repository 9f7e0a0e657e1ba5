import 'server-only'
import { isMailOn } from '@/lib/ground/platform/mail-on'

/** Whether this site sends mail. */
export function loadMail(): { readonly isOn: boolean } {
  return { isOn: isMailOn() }
}
