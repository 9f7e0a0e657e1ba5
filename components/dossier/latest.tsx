import { useLocale, useTranslations } from 'next-intl'
import type { Front } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { usePartyName } from '../statement/names'
import { LanguageLabel } from '../statement/own-words'
import { InShort } from '../status-update/in-short'
import { ItemStateMarks } from '../status-update/item-states'
import { SubscribeLink } from '../subscription/subscribe-link'
import { Ref } from '../ui/ref'
import { Time } from '../ui/time'

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
