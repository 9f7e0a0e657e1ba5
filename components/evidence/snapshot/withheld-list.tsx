import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Signed, WithheldView } from '@/lib/evidence/snapshot/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'

/** More places of one decision than anybody compares hashes of. */
const MOST_HASHES = 100

interface WithheldListProps {
  /** Whether the copy's files are gone. */
  isErased: boolean
  withheld: readonly (WithheldView & { readonly lifted?: Signed })[]
  /** What can be done about a decision, or be said of it further. */
  more?: (withheld: WithheldView) => ReactNode
}

/** What is withheld of a copy: how much, why, by whom and since when, and what became of it. */
export function WithheldList({ isErased, withheld, more }: WithheldListProps) {
  const t = useTranslations('snapshot')
  const locale = useLocale()
  const signed = ({ by, at }: Signed) => ({ name: isolated(by), date: formatDate(locale, at) })
  return (
    <ul className="rows">
      {withheld.map((decision) => {
        const { id, extent, reason, decided, eraseAsked, erased, isErasedBefore, lifted, places } = decision
        const why = { reason: t(`reason.${reason}`) }
        return (
          <li key={id} className="pt-s pb-s" id={`withheld-${id.slice(0, 8)}`}>
            <p>
              <b>
                {extent === 'whole' || isErasedBefore
                  ? t('withheldWhole', why)
                  : t('withheldWords', { ...why, n: places.length })}
              </b>
            </p>
            <p className="small quiet">{t('decided', signed(decided))}</p>
            {erased && (
              <p className="small">
                {t(isErasedBefore ? 'erasedBefore' : 'erased', signed(erased))}
                {isErased && !isErasedBefore && ` ${t('filesGone')}`}
              </p>
            )}
            {lifted && <p className="small">{t('lifted', signed(lifted))}</p>}
            {eraseAsked && !erased && !lifted && <p className="small">{t('eraseAsked')}</p>}
            <ul className="list small quiet">
              {places.slice(0, MOST_HASHES).map(({ start, end, sha256 }) => (
                <li key={start} className="hashed">
                  {t('place', { from: start + 1, to: end, hash: isolated(sha256) })}
                </li>
              ))}
            </ul>
            {more?.(decision)}
          </li>
        )
      })}
    </ul>
  )
}
