import type { Locale } from '@/lib/i18n/routing'
import type { LetterRhythm } from '@/lib/mail/rules/rhythm'
import type { NewsOf } from '@/lib/status-update/types'

/** Of what a reader is told: a page that has news, what it is called, and its address without a language. */
export type Followed = { readonly of: NewsOf; readonly path: string; readonly name: string | null }

/** A subscription as its reader sees it on the way in and out. The address never leaves the server but in the mail itself. */
export type SubscriptionView = {
  readonly followed: Followed
  readonly how: LetterRhythm
  readonly language: Locale
  readonly leaveKey: string
}

/** What was done last, as the page says that follows it. */
export const DONE = ['asked', 'confirmed', 'left'] as const
export type Done = (typeof DONE)[number]
