import 'server-only'
import { handOverEnding } from '@/lib/evidence/snapshot/mutations/end-hand-over'
import { captureEnding } from '@/lib/evidence/snapshot/mutations/miss-copy'
import type { Endings } from '@/lib/ground/job/mutations/handling'
import { mailEnding } from '@/lib/ground/mail/mutations/mail-ending'
import { askProgramEnding } from '@/lib/text/bringing/mutations/ask-program-ending'

/** What becomes of what jobs were for where one is cancelled; of other kinds nothing waits for them. */
export const jobEndings: Endings = {
  capture: captureEnding,
  'hand-over': handOverEnding,
  'ask-program': askProgramEnding,
  'send-mail': mailEnding,
}
