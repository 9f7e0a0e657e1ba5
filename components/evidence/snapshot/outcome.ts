import { useTranslations } from 'next-intl'
import type { CaptureView } from '@/lib/evidence/snapshot/types'

/** Codes that are said in words of their own; whatever else stood in the way was a fault of ours. */
const SAID = [
  'forbidden-address',
  'not-resolved',
  'refused',
  'timed-out',
  'too-large',
  'too-many-hops',
  'tls',
  'bad-answer',
  'status',
  'robots',
  'later',
  'erased',
  'not-an-address',
  'forbidden-port',
  'coding',
  'cancelled',
] as const

/** Why no copy came of a capture, in words. */
export function useWhyMissed(): (capture: Pick<CaptureView, 'outcome' | 'status'>) => string {
  const t = useTranslations('snapshot.missed')
  return ({ outcome, status }) =>
    t(SAID.find((code) => code === outcome) ?? 'failed', { status: String(status ?? '') })
}
