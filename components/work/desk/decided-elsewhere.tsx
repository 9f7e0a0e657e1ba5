'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { listen } from './stream'

/** What can befall a revision while somebody has its page open, by the verb of the record. */
const acts = {
  approved: 'approved',
  'sent back': 'sentBack',
  withdrew: 'withdrew',
  'showed as interim': 'provisional',
  replaced: 'replaced',
} as const
type Act = (typeof acts)[keyof typeof acts]

/**
 * What somebody else did to a revision since its page was made; null while nobody did anything.
 *
 * @param position where the record stood then
 */
export function useDecidedElsewhere(revisionId: string, position: string): Act | null {
  const [told, setTold] = useState<{ position: string; act: Act } | null>(null)
  useEffect(
    () =>
      listen(
        {
          happened: ({ verb, objectType, objectId, mine }) => {
            const act = Object.entries(acts).find(([known]) => known === verb)?.[1]
            if (act && objectType === 'revision' && objectId === revisionId && !mine)
              setTold({ position, act })
          },
        },
        Number(position),
      ),
    [revisionId, position],
  )
  // A page that was made anew shows what was done itself.
  return told?.position === position ? told.act : null
}

/** Says that the page is no longer what stands, and how to have it anew. */
export function DecidedElsewhere({ act }: { act: Act }) {
  const t = useTranslations('review.deciding')
  return (
    <div className="errsum" role="alert">
      <p>
        <strong>{t('elsewhereTitle')}.</strong> {t('elsewhere', { act })}
      </p>
      <p className="pt-s">
        <button type="button" className="linklike tap" onClick={() => location.reload()}>
          {t('readAgain')}
        </button>
      </p>
    </div>
  )
}
