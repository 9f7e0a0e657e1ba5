import { useLocale, useTranslations } from 'next-intl'
import { ForceWords } from '@/components/text/method/force-words'
import { localePath } from '@/lib/ground/i18n/routing'

/** What the line under the words and the sign beside them are. */
export function Signs() {
  const t = useTranslations('dossier.home')
  const locale = useLocale()
  const b = (words: React.ReactNode) => <b>{words}</b>
  return (
    <ul className="how small">
      <li>
        {t.rich('signLine', { b })} <ForceWords />
      </li>
      <li>
        {t.rich('signStatus', { b })} <a href={localePath(locale, '/method')}>{t('more')}</a>
      </li>
    </ul>
  )
}
