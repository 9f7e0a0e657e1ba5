import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { usePartyName } from '@/components/text/statement/names'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Front } from '@/lib/reading/dossier/types'
import { SubscribeLink } from '../subscription/subscribe-link'

/** The newest judgements that were published on the statement. */
export function Latest({ front: { statement, latest, asOf } }: { front: Front }) {
  const t = useTranslations()
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{t('dossier.index.latest')}</h2>
      </div>
      <ul className="list">
        {latest.map(({ reference, at, provisional, judgements, title, titleLanguage, inShort }) => (
          <li key={`${reference} ${at} ${provisional}`}>
            <div className="line">
              <span className="quiet">
                <Time date={at} />
              </span>
              <Ref>{reference}</Ref>
              <ItemStateMarks states={judgements.map((key) => ({ key, provisional }))} />
            </div>
            <div>
              <a
                className="tap plain serif"
                href={localePath(locale, `/${statement.slug}/${reference}`)}
                lang={titleLanguage}
              >
                {title}
              </a>
              <LanguageLabel language={titleLanguage} />
              <InShort said={inShort} partyName={partyName} />
            </div>
          </li>
        ))}
      </ul>
      {asOf === undefined && <SubscribeLink path={`/${statement.slug}`} />}
    </section>
  )
}
