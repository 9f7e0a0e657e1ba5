'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { Words } from '@/components/ground/ui/words'
import type { NamedStatement } from '@/lib/text/statement/types'

const Statements = createContext<readonly NamedStatement[] | null>(null)

/** Tells what stands in it what the statements are called that it is of; none while there is one. */
export function StatementsKnown({
  statements,
  children,
}: {
  statements: readonly NamedStatement[]
  children: ReactNode
}) {
  return <Statements value={statements}>{children}</Statements>
}

/** Of which statement something is, before what else is said of it: references are given in every statement anew. Nothing while there is one. */
export function OfStatement({ slug }: { slug: string }) {
  const statements = useContext(Statements)
  if (!statements) throw new Error('Of which statement something is, is said in StatementsNamed.')
  const known = statements.find((each) => each.slug === slug)
  return (
    known && (
      <>
        <Words lang={known.language}>{known.shortTitle}</Words>
        {'. '}
      </>
    )
  )
}
