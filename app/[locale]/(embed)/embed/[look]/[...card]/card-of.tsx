import type { ReactNode } from 'react'
import { EmbeddedItem, EmbeddedItemSaid, EmbeddedJudgement } from '@/components/reading/dossier/embedded-item'
import {
  EmbeddedPicture,
  EmbeddedStanding,
  EmbeddedStandingSaid,
} from '@/components/reading/dossier/embedded-standing'
import type { EmbeddedShown } from '@/lib/reading/dossier/types'

/** What a card shows, and what it says at its foot. @param day the day that it speaks of, YYYY-MM-DD */
export function cardOf(card: EmbeddedShown, day: string): { said: ReactNode; children: ReactNode } {
  switch (card.kind) {
    case 'statement':
      return {
        said: <EmbeddedStandingSaid shown={card.shown} />,
        children: <EmbeddedStanding shown={card.shown} />,
      }
    case 'picture':
      return {
        said: <EmbeddedStandingSaid shown={card.shown} />,
        children: <EmbeddedPicture front={card.shown} today={day} />,
      }
    case 'item':
      return { said: <EmbeddedItemSaid {...card.shown} />, children: <EmbeddedItem {...card.shown} /> }
    case 'judgement':
      return {
        said: <EmbeddedItemSaid {...card.shown} />,
        children: <EmbeddedJudgement {...card.shown} line={card.line} />,
      }
  }
}
