import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/ground/i18n/format'

interface TwoDaysFormProps {
  /** Where it leads, with its language. */
  action: string
  /** YYYY-MM-DD; empty for none chosen yet. */
  earlier: string
  later: string
}

/** Two dates to compare; where both are the same day, that nothing is compared. It needs no script. */
export function TwoDaysForm({ action, earlier, later }: TwoDaysFormProps) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <>
      <form className="days" action={action}>
        <span className="nowrap">
          <label htmlFor="earlier">{t('dossier.compare.earlier')}</label>{' '}
          <input className="date" type="date" id="earlier" name="earlier" defaultValue={earlier} required />
        </span>
        <span className="nowrap">
          <label htmlFor="later">{t('dossier.compare.later')}</label>{' '}
          <input className="date" type="date" id="later" name="later" defaultValue={later} required />
        </span>
        <button className="btn btn--s" type="submit">
          {t('ui.action.compare')}
        </button>
      </form>
      {earlier !== '' && earlier === later && (
        <p className="pt-m">{t('dossier.compare.sameDay', { date: formatDate(locale, earlier) })}</p>
      )}
    </>
  )
}
