import type { NounSays } from '@/lib/record/review/types'

/** One note on the desk, with its replies. */
export function deskNoteAddress(id: string): string {
  return `/desk/notes/${id}`
}

/** A note, and a reply to one. */
export const note = {
  name: 'note',
  object: 'note',
  desk: deskNoteAddress,
  readBefore: 'everybody',
  tells: ['notices', 'activity'],
} as const satisfies NounSays
