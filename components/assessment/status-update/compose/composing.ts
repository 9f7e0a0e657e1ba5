'use client'

import { createContext, useContext } from 'react'
import type { Change } from '@/lib/assessment/status-update/rules/compose'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import type { LibrarySource } from '@/lib/assessment/status-update/types'
import type { Composition } from './composition'

/** What every part of the form works on. */
export type Composing = {
  readonly view: Composition
  readonly draft: DraftInput
  /** The sources that answer to what is typed to find one, whether they are the answer to what stands there now, and whether none came. */
  readonly search: {
    readonly found: readonly LibrarySource[]
    readonly isAnswered: boolean
    readonly isAway: boolean
  }
  readonly change: (change: Change) => void
  /** What is wrong with a field, by its name in the form. */
  readonly errorOf: (name: string) => string | undefined
}

const ComposingContext = createContext<Composing | null>(null)

export const ComposingProvider = ComposingContext.Provider

export function useComposing(): Composing {
  const composing = useContext(ComposingContext)
  if (!composing) throw new Error('this part of the form stands outside of it')
  return composing
}
