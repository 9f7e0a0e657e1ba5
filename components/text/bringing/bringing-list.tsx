import { useLocale, useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { bringAddress } from '@/lib/text/bringing/noun'
import type { BringingEntry } from '@/lib/text/bringing/types'

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
