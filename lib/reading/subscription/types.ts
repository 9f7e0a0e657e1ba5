import type { NewsPage } from '@/lib/assessment/status-update/types'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { LetterRhythm } from '@/lib/ground/mail/rules/rhythm'

/** A subscription as its reader sees it on the way in and out. The address never leaves the server but in the mail itself. */
export type SubscriptionView = {
  /** Of what they are told. */
  readonly followed: NewsPage
  readonly how: LetterRhythm
  readonly language: Locale
  readonly leaveKey: string
}

/** What was done last, as the page says that follows it. */
export const DONE = ['asked', 'confirmed', 'left'] as const
export type Done = (typeof DONE)[number]
