import type { Locale } from '@/lib/ground/i18n/routing'

/** What whoever runs a site may say of it, in the order in which it is read. */
export const HOUSE_TEXTS = ['name', 'about', 'imprint', 'contact', 'licence', 'privacy'] as const
export type HouseTextKind = (typeof HOUSE_TEXTS)[number]

/** The same, and what is asked of machines: one line in no language of people, kept as an English one. */
export const HOUSE_KINDS = [...HOUSE_TEXTS, 'signals'] as const
export type HouseKind = (typeof HOUSE_KINDS)[number]

/** The newest wording of a text in one language. */
export type HouseText = {
  readonly kind: HouseKind
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
export type HouseTextKey = { readonly kind: HouseTextKind; readonly language: Locale }
