'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { Turn } from '@/components/ground/ui/turn'

/** Another part of the text: its address, the one that adds it to what is shown, and its name. */
export interface TurnedTo {
  readonly href: string
  readonly added: string
  readonly name: string
}

interface MarksTurnProps {
  earlier: TurnedTo | null
  later: TurnedTo | null
  /** Whether rows that are shown are not decided on yet, and so stay when the next part comes. */
  keeps: boolean
  /** Called as another part is asked for. */
  onTurn: () => void
}

/** The ways to the parts beside the one that is shown. Where script runs they come without a page load. */
export function MarksTurn({ earlier, later, keeps, onTurn }: MarksTurnProps) {
  const t = useTranslations('statement.parts')
  const router = useRouter()
  const goTo = (to: TurnedTo | null) => (event: MouseEvent) => {
    if (!to || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onTurn()
    router.push(keeps ? to.added : to.href, { scroll: false })
  }
  return (
    <Turn
      of={t('title')}
      previous={earlier && { href: `${earlier.href}#suggested`, label: earlier.name, onClick: goTo(earlier) }}
      next={later && { href: `${later.href}#suggested`, label: later.name, onClick: goTo(later) }}
    />
  )
}
