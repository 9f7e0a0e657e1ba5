import { useLocale, useTranslations } from 'next-intl'
import type { BringingEntry } from '@/lib/bringing/types'
import { formatDate } from '@/lib/i18n/format'
import { isolated } from '@/lib/i18n/isolated'
import { localePath } from '@/lib/i18n/routing'
import { bringAddress } from '@/lib/review/rules/work-address'
import { Words } from '../ui/words'

/** Statements on their way: where each stands, and the way to go on with it or to read it. */
export function BringingList({ entries }: { entries: readonly BringingEntry[] }) {
  const t = useTranslations('bringing')
  const locale = useLocale()
  return (
    <ul className="list">
      {entries.map(({ id, state, title, language, by, isMine, at, sentBack }) => (
        <li key={id} className="line">
          <a
            className="what"
            href={localePath(locale, bringAddress(id, isMine && state !== 'submitted' ? 'text' : 'submit'))}
          >
            {title === '' ? t('untitled') : <Words lang={language}>{title}</Words>}
          </a>
          <span className="quiet">{t('begunBy', { name: isolated(by), date: formatDate(locale, at) })}</span>
          {sentBack !== null && <q dir="auto">{sentBack}</q>}
          <span className="push">{t(`state.${state}`)}</span>
        </li>
      ))}
    </ul>
  )
}
