import { LETTER_RHYTHMS } from '@/lib/ground/mail/rules/rhythm'

/** How soon somebody is told of a kind of notice. */
export const RHYTHMS = [...LETTER_RHYTHMS, 'never'] as const
export type Rhythm = (typeof RHYTHMS)[number]
