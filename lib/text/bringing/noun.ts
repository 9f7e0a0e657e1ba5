import type { NounSays } from '@/lib/record/review/types'

/** A step of a statement on its way, on the desk. */
export function bringAddress(
  id: string,
  step: 'text' | 'passages' | 'about' | 'parties' | 'marks' | 'submit',
): string {
  return `/desk/bring/${id}/${step}`
}

/** A statement on its way, which the record tells of the statement. */
export const bringing = {
  name: 'bringing',
  object: 'statement',
  desk: (id: string) => bringAddress(id, 'submit'),
  readBefore: 'reviewers',
  tells: ['notices', 'activity'],
} as const satisfies NounSays
