import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import { WORDING_DESK } from '@/lib/statement/rules/addresses'
import { DeskSection } from '../layout/desk-section'

interface WordingWorkProps {
  work: { readonly toDecide: number; readonly sentBack: number; readonly orphans: number }
}

/** What of the wording awaits a reviewer, and the way to all of it. */
export function WordingWork({ work: { toDecide, sentBack, orphans } }: WordingWorkProps) {
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
      isEmpty={toDecide + sentBack + orphans === 0}
      empty={t('onDesk', { n: 0 })}
    >
      <ul className="list">
        {toDecide > 0 && <li>{t('onDesk', { n: toDecide })}</li>}
        {sentBack > 0 && <li>{t('cameBack', { n: sentBack })}</li>}
        {orphans > 0 && <li>{t('orphans', { n: orphans })}</li>}
      </ul>
    </DeskSection>
  )
}
