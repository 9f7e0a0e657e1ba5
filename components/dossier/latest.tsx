import { useLocale, useTranslations } from 'next-intl'
import type { Overview } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { inShortOf } from '@/lib/status-update/rules/in-short'
import { latestActs } from '@/lib/status-update/rules/record'
import { ItemStateMarks } from '../commitment/item-states'
import { InShort } from '../method/in-short'
import { usePartyName } from '../statement/names'
import { Ref } from '../ui/ref'
import { Time } from '../ui/time'

/** How many acts the front page shows. */
const SHOWN = 6

/** The newest judgements that were published on the statement. */
export function Latest({ overview: { statement, items, revisions, lines } }: { overview: Overview }) {
  const t = useTranslations()
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  const acts = latestActs(revisions, SHOWN).flatMap((act) => {
    const item = items.find(({ reference }) => reference === act.reference)
    return item ? [{ ...act, item }] : []
  })
  return (
    <section>
      <div className="secthead">
        <h2 className="h2">{t('dossier.index.latest')}</h2>
      </div>
      {acts.length === 0 && <p className="side-said">{t('dossier.front.noneYet')}</p>}
      <ul className="list">
        {acts.map(({ reference, at, provisional, judgements, item }) => (
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
                lang={item.titleLanguage}
              >
                {item.title}
              </a>
              <InShort
                said={inShortOf((lines.get(reference) ?? []).map(({ shown }) => shown))}
                partyName={partyName}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
