import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import { WORDING_DESK } from '@/lib/statement/rules/addresses'
import { DeskSection } from '../layout/desk-section'

/** How many quotations there are to find again, and the way to them and to all renderings. */
export function WordingWork({ orphans }: { orphans: number }) {
  const t = useTranslations('statement.wording')
  const locale = useLocale()
  return (
    <DeskSection
      id="wording"
      title={t('deskTitle')}
      aside={
        <a className="tap" href={localePath(locale, WORDING_DESK)}>
          {t('all')}
        </a>
      }
      isEmpty={orphans === 0}
      empty={t('noOrphans')}
    >
      <p>{t('orphans', { n: orphans })}</p>
    </DeskSection>
  )
}
