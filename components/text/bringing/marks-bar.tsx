import { useLocale, useTranslations } from 'next-intl'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { bringAddress } from '@/lib/text/bringing/noun'
import type { MarksCount } from '@/lib/text/bringing/rules/marks-part'

interface MarksBarProps {
  /** Of the statement on its way. */
  id: string
  /** The first and the last passage that are shown, and how many the text has. */
  from: number
  to: number
  passages: number
  here: MarksCount
  inAll: MarksCount
}

/** In a bar at the foot of the screen: which passages are shown, what was decided in them and in all, what is left, and the way on. */
export function MarksBar({ id, from, to, passages, here, inAll }: MarksBarProps) {
  const t = useTranslations('bringing')
  const parts = useTranslations('statement.parts')
  const locale = useLocale()
  const colon = colonIn(locale)
  return (
    <aside className="marksbar" aria-label={t('suggest.bar.title')}>
      <p className="small">
        <b>
          {parts('shown', { from, n: to, m: passages })}
          {colon}
        </b>
        <Count of={here} />
        {to - from + 1 < passages && (
          <span className="quiet">
            {' · '}
            {t('suggest.bar.inAll')}
            {colon}
            <Count of={inAll} />
          </span>
        )}
      </p>
      <a className="btn btn--s" href={localePath(locale, bringAddress(id, 'submit'))}>
        {t('step.submit')}
      </a>
    </aside>
  )
}

function Count({ of: { marked, letGo, left } }: { of: MarksCount }) {
  const t = useTranslations('bringing.suggest.bar')
  return (
    <span>
      {t('marked', { n: marked })} · {t('letGo', { n: letGo })} · {t('left', { n: left })}
    </span>
  )
}
