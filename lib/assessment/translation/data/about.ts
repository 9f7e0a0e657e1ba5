import 'server-only'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import type { PartyView } from '@/lib/text/statement/types'
import type { OriginalView, Place } from '../types'

/** A text of ours as it stands, and where it stands. */
export type Standing = Place & WordsIn & Pick<OriginalView, 'party'> & { readonly names?: unknown }

/** What is said of an item, a statement or a source, in our words. */
export type About = {
  readonly statementId: string | null
  readonly commitmentId: string | null
  readonly sourceId: string | null
  readonly parties: readonly PartyView[]
  readonly exact: WordsIn | null
  readonly texts: readonly Standing[]
}
