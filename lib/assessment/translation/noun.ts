import type { NounSays } from '@/lib/record/review/types'

/** One translation on the desk. */
export function deskTranslationAddress(id: string): string {
  return `/desk/translations/${id}`
}

/** A translation of words of ours. */
export const translation = {
  name: 'translation',
  object: 'translation',
  desk: deskTranslationAddress,
  readBefore: 'everybody',
  tells: ['notices'],
} as const satisfies NounSays
