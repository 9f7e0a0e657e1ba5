import { useTranslations } from 'next-intl'
import type { Decided } from '@/lib/text/bringing/types'

interface OftenTakenProps {
  /** What was decided on suggestions of its entry, in all statements and in this one; undefined where nothing was. */
  inAll: Decided | undefined
  here: Decided | undefined
}

/** How often people took what an entry of the lexicon suggests. It says so and decides nothing. */
export function OftenTaken({ inAll, here }: OftenTakenProps) {
  const t = useTranslations('bringing.suggest')
  if (inAll === undefined) return <span>{t('undecided')}</span>
  return (
    <span>
      {t('taken', { taken: inAll.taken, n: inAll.taken + inAll.letGo })}
      {here && <> {t('takenHere', { taken: here.taken, n: here.taken + here.letGo })}</>}
    </span>
  )
}
