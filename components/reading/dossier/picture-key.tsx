import { useTranslations } from 'next-intl'
import { asCell, asRow, asRowHead } from '@/components/ground/ui/table-roles'

/** What a row of the picture shows, as marks are drawn in it. */
const SAMPLES = [
  { key: 'supports', top: 1, bottom: 12, cited: true },
  { key: 'contradicts', top: 12, bottom: 23, cited: true },
  { key: 'context', top: 7, bottom: 17, cited: true },
  { key: 'found', top: 7, bottom: 12, cited: false },
] as const

/** The first row of the picture, which explains the others: each mark as it is drawn, with what it says. */
export function PictureKey() {
  const t = useTranslations('dossier.front.key')
  return (
    <tr {...asRow} className="state__key">
      <th {...asRowHead} scope="row">
        {t('title')}
      </th>
      <td {...asCell} colSpan={2}>
        <ul>
          {SAMPLES.map(({ key, top, bottom, cited }) => (
            <li key={key}>
              <svg className="samp" aria-hidden="true">
                <line className="grid" x1="0" x2="100%" y1="12" y2="12" />
                <line className={cited ? 'tk tk--cited' : 'tk'} x1="50%" x2="50%" y1={top} y2={bottom} />
              </svg>
              {t(key)}
            </li>
          ))}
          <li>
            <svg className="samp samp--wide" aria-hidden="true">
              <rect className="unread" x="0" width="100%" y="5" height="14" />
            </svg>
            {t('unread')}
          </li>
          <li>{t('before')}</li>
          <li>{t('span')}</li>
          <li>{t('undated')}</li>
          <li>{t('more')}</li>
        </ul>
      </td>
    </tr>
  )
}
