import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StatementsKnown } from '@/components/text/statement/of-statement'
import { loadShortTitles } from '@/lib/text/statement/loaders/short-titles'
import { slugsIn } from '@/lib/text/statement/rules/slugs-in'

interface StatementsNamedProps {
  /** What is shown: views that say by `slug` of which statements they are. */
  shown: unknown
  children: ReactNode
}

/** Tells what stands in it what the statements are called of which something is shown, and no others. */
export async function StatementsNamed({ shown, children }: StatementsNamedProps) {
  const statements = await loadShortTitles(slugsIn(shown), await getLocale())
  return <StatementsKnown statements={statements}>{children}</StatementsKnown>
}
