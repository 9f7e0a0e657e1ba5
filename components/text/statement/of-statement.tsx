'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { Words } from '@/components/ground/ui/words'
import type { StatementCard } from '@/lib/text/statement/types'

type Named = Pick<StatementCard, 'slug' | 'shortTitle' | 'language'>

const Statements = createContext<readonly Named[]>([])

/** Tells what stands in it which statements there are. */
export function StatementsKnown({
  statements,
  children,
}: {
  statements: readonly Named[]
  children: ReactNode
}) {
  return <Statements value={statements}>{children}</Statements>
}

/** Of which statement something is, before what else is said of it: references are given in every statement anew. Nothing while there is one. */
export function OfStatement({ slug }: { slug: string }) {
  const statements = useContext(Statements)
  const known = statements.length > 1 && statements.find((each) => each.slug === slug)
  return (
    known && (
      <>
        <Words lang={known.language}>{known.shortTitle}</Words>
        {'. '}
      </>
    )
  )
}
