import { useLocale, useTranslations } from 'next-intl'
import { InShort } from '@/components/assessment/status-update/in-short'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { StatementPlace } from '@/components/text/statement/named'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { formatDate } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { ActOfStatement } from '@/lib/reading/dossier/types'
import { historyAddress } from '@/lib/text/statement/rules/addresses'
import { SubscribeLink } from '../subscription/subscribe-link'

/** What was published last on any statement, each with what it says in short. Of several statements each act says of which it is. */
export function ChangedLast({ acts }: { acts: readonly ActOfStatement[] }) {
  const t = useTranslations('dossier')
  const locale = useLocale()
  const [newest] = acts
  const isOfOne = acts.every(({ slug }) => slug === newest?.slug)
  return (
    <section aria-labelledby="changed">
      <div className="secthead">
        <h2 className="h2" id="changed">
          {t('home.changed')}
        </h2>
      </div>
      {newest === undefined && <p className="side-said">{t('front.noneYet')}</p>}
      <ul className="news">
        {acts.map((act) => (
          <Act
            key={`${act.slug} ${act.reference} ${act.at} ${act.provisional}`}
            act={act}
            isOfOne={isOfOne}
          />
        ))}
      </ul>
      {newest && isOfOne && (
        <p className="small pt-s">
          <a className="tap" href={localePath(locale, historyAddress(newest.slug))}>
            {t.rich('home.allChanges', {
              place: () => <StatementPlace statement={newest.statement} />,
              date: formatDate(locale, newest.statement.date, 'long'),
            })}
          </a>
        </p>
      )}
      <SubscribeLink path="/" />
    </section>
  )
}

function Act({
  act: { slug, statement, reference, at, provisional, judgements, inShort, ...item },
  isOfOne,
}: {
  act: ActOfStatement
  isOfOne: boolean
}) {
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  return (
    <li>
      <p className="line">
        <span className="quiet">
          <Time date={at} />
        </span>
        <ItemStateMarks states={judgements.map((key) => ({ key, provisional }))} />
      </p>
      <p>
        <Ref>{reference}</Ref>{' '}
        <a href={localePath(locale, `/${slug}/${reference}`)}>
          <OwnTitle of={item} />
        </a>
      </p>
      <InShort said={inShort} partyName={partyName} />
      {!isOfOne && (
        <p className="small quiet">
          <StatementPlace statement={statement} />
          {commaIn(locale)}
          <Time date={statement.date} />
        </p>
      )}
    </li>
  )
}
