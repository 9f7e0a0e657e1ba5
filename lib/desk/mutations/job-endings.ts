import 'server-only'
import { askProgramEnding } from '@/lib/bringing/mutations/ask-program-ending'
import type { Endings } from '@/lib/job/mutations/handling'
import { mailEnding } from '@/lib/mail/mutations/mail-ending'
import { handOverEnding } from '@/lib/snapshot/mutations/end-hand-over'
import { captureEnding } from '@/lib/snapshot/mutations/miss-copy'

/** What becomes of what jobs were for where one is cancelled; of other kinds nothing waits for them. */
export const jobEndings: Endings = {
  capture: captureEnding,
  'hand-over': handOverEnding,
  'ask-program': askProgramEnding,
  'send-mail': mailEnding,
}
