import { translation } from '@/lib/assessment/translation/noun'
import type { Noun, NounSays } from '@/lib/record/review/types'
import { mark } from '@/lib/text/commitment/noun'
import { note } from '@/lib/text/note/noun'

/** What a private link can be to, of all that a second person decides on, and the key under which the link keeps it. */
export const LINK_KEYS = {
  note: 'noteId',
  commitment: 'commitmentId',
  translation: 'translationId',
} as const satisfies Partial<Record<Noun, string>>

export type SharedNoun = keyof typeof LINK_KEYS

export const SHARED_NOUNS = ['note', 'commitment', 'translation'] as const satisfies readonly SharedNoun[]

const SAYS = { note, commitment: mark, translation } as const satisfies Readonly<Record<SharedNoun, NounSays>>

/** Work under review by its noun and id. */
export interface ReviewedWork {
  readonly noun: SharedNoun
  readonly id: string
}

/** The desk's page of it. */
export function sharedWorkAddress({ noun, id }: ReviewedWork): string {
  return SAYS[noun].desk(id)
}

/** What of these a link is to; null where it is to a judgement. */
export function reviewedWorkOf(
  link: Readonly<Record<(typeof LINK_KEYS)[SharedNoun], string | null>>,
): ReviewedWork | null {
  for (const noun of SHARED_NOUNS) {
    const id = link[LINK_KEYS[noun]]
    if (id !== null) return { noun, id }
  }
  return null
}

/** Whether a link is given to it: what readers do not see and nobody took back, once it was submitted. */
export function isSharable({
  state,
  isPublic,
}: {
  readonly state: string
  readonly isPublic: boolean
}): boolean {
  return !isPublic && (state === 'submitted' || state === 'sent_back')
}
