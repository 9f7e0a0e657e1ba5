import type { NewsPage } from '@/lib/assessment/status-update/types'
import type { OutsideFault } from '@/lib/ground/platform/egress/fault'
import type { NewsKind } from '@/lib/reading/share/types'

/** Why nothing is posted: somebody paused it; nothing was taken for long; it said that it is gone for good; its secret is of another installation. */
export const OFF_WHYS = ['paused', 'failing', 'gone', 'secret'] as const
export type OffWhy = (typeof OFF_WHYS)[number]

/** How one of the news, or a test, stands: on its way, taken, given up, or with nothing left to post. */
export const DELIVERY_STATES = ['waiting', 'taken', 'failed', 'nothing'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** An address to which news are posted, as administrators see it. Moments are ISO strings. Its secret is in no view. */
export type WebhookView = {
  readonly id: string
  readonly address: string
  /** What it is told of. */
  readonly of: NewsPage
  readonly language: string
  readonly addedBy: string
  readonly addedAt: string
  readonly secretMadeAt: string
  readonly failingSince: string | null
  readonly off: { readonly at: string; readonly why: OffWhy } | null
  /** When something was taken there last. */
  readonly takenAt: string | null
  readonly waiting: number
}

/** One of the news, or a test, as it was posted there. */
export type DeliveryView = {
  readonly id: string
  /** Null for a test. */
  readonly kind: NewsKind | null
  readonly at: string
  readonly state: DeliveryState
  readonly tries: number
  readonly triedAt: string | null
  readonly status: number | null
  readonly fault: OutsideFault | null
}

/** A secret, as it is shown once. */
export type GivenSecret = { readonly id: string; readonly secret: string }
