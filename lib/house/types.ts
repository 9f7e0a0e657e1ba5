import type { Locale } from '@/lib/i18n/routing'

/** What whoever runs a site may say of it, in the order in which it is read. */
export const HOUSE_TEXTS = ['name', 'about', 'imprint', 'contact', 'licence', 'privacy'] as const
export type HouseTextKind = (typeof HOUSE_TEXTS)[number]

/** The newest wording of a text in one language. */
export type HouseText = {
  readonly kind: HouseTextKind
  readonly language: Locale
  readonly body: string
  /** The number of the wording, by which a form says on which it was written. */
  readonly version: number
  /** ISO time. */
  readonly at: string
  /** The public name of whoever set it. */
  readonly by: string
}

/** Which text, in which language. */
export type HouseTextKey = Pick<HouseText, 'kind' | 'language'>
