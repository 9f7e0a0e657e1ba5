import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { FORCES } from '@/lib/text/method/types'
import { ForceMark } from './force-mark'
import { StatusMark } from './status-mark'

interface SheetKeyProps {
  /** The page's address without a language: where the reader of the sheet finds it as it stands now. */
  path: string
  /** The day whose end the sheet shows: YYYY-MM-DD. */
  day: string
}

/** At the foot of a printed sheet, and there only: how to read its signs without the site, which day it shows, and where it is. */
export function SheetKey({ path, day }: SheetKeyProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <section className="sheetkey">
      <p className="line">
        <span>{t('dossier.home.firmness')}</span>
        {FORCES.map((force) => (
          <ForceMark key={force} force={force} />
        ))}
      </p>
      <p className="line">
        <span>{t('dossier.home.became')}</span>
        <StatusMark judgement="taken_up" provisional />
        <span>{t('review.awaiting')}</span>
      </p>
      <p>
        {t('layout.site.asOf', { date: formatDate(locale, day, 'long') })} ·{' '}
        <bdi dir="ltr">{publicAddress(localePath(locale, path))}</bdi>
      </p>
    </section>
  )
}
