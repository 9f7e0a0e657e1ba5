import type { ReactNode } from 'react'
import { PageRecord } from '@/components/ground/layout/page-record'
import { ANY_DAY } from '@/lib/ground/platform/pages/any-day.mjs'
import type { DayState } from '@/lib/reading/dossier/rules/state'

interface OfStateProps {
  /** Between which days the page stays the same; null where it speaks of its day. */
  state: DayState | null
  /** YYYY-MM-DD */
  day: string
  /** The page as of a day. */
  children: (asOf: string) => ReactNode | Promise<ReactNode>
}

/**
 * A page of an earlier day, made for whatever day of its state is asked for: the server writes that day into it (server/day-states.mjs).
 * Where the page speaks of its day it is made for that one.
 */
export function OfState({ state, day, children }: OfStateProps) {
  if (state === null) return children(day)
  return (
    <>
      <PageRecord state={state} />
      {children(ANY_DAY)}
    </>
  )
}
