import { useLocale, useTranslations } from 'next-intl'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { localePath } from '@/lib/ground/i18n/routing'
import { LATEST_SHOWN } from '@/lib/reading/dossier/rules/front'
import type { Front } from '@/lib/reading/dossier/types'

/** The newest judgements that were published on the statement, a line each. */
export function Latest({ front: { statement, latest } }: { front: Front }) {
  const t = useTranslations('dossier.index')
  const locale = useLocale()
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{t('latest')}</h2>
      </div>
      <ul className="list">
        {latest.slice(0, LATEST_SHOWN).map((act) => (
          <li key={`${act.reference} ${act.at} ${act.provisional}`} className="line">
            <span className="quiet">
              <Time date={act.at} />
            </span>
            <a className="tap" href={localePath(locale, `/${statement.slug}/${act.reference}`)}>
              <Ref>{act.reference}</Ref>
            </a>
            <ItemStateMarks states={act.judgements.map((key) => ({ key, provisional: act.provisional }))} />
          </li>
        ))}
      </ul>
    </section>
  )
}
