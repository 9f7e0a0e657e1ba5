import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'

/** What a row of the picture shows, as marks are drawn in it: from where to where each reaches, with the line of time at 9. */
const SAMPLES = [
  { key: 'supports', top: 1, bottom: 9, cited: true },
  { key: 'contradicts', top: 9, bottom: 17, cited: true },
  { key: 'context', top: 5, bottom: 13, cited: true },
  { key: 'found', top: 5, bottom: 9, cited: false },
] as const

/** One line that explains the rows of the picture: each mark as it is drawn, with what it says, and where the words for it are explained. */
export function PictureKey() {
  const t = useTranslations('dossier.front.key')
  const locale = useLocale()
  return (
    <ul className="state__key">
      {SAMPLES.map(({ key, top, bottom, cited }) => (
        <li key={key}>
          <svg className="samp" aria-hidden="true">
            <line className="base" x1="0" x2="100%" y1="9" y2="9" />
            <line className={cited ? 'tk tk--cited' : 'tk'} x1="50%" x2="50%" y1={top} y2={bottom} />
          </svg>
          {t(key)}
        </li>
      ))}
      <li>
        <svg className="samp" aria-hidden="true">
          <rect className="unread" width="100%" height="18" />
        </svg>
        {t('unread')}
      </li>
      <li>{t('rest')}</li>
      <li>{t('span')}</li>
      <li>{t('more')}</li>
      <li>
        <a href={localePath(locale, '/method')}>{t('words')}</a>
      </li>
    </ul>
  )
}
