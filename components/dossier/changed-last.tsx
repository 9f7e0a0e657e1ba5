import { useLocale, useTranslations } from 'next-intl'
import type { ActOfStatement } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { historyAddress } from '@/lib/statement/rules/addresses'
import { ItemStateMarks } from '../commitment/item-states'
import { InShort } from '../method/in-short'
import { usePartyName } from '../statement/names'
import { OwnTitle } from '../statement/own-words'
import { Ref } from '../ui/ref'
import { Time } from '../ui/time'

/** What was published last on the statements of the page, each with what it says in short. */
export function ChangedLast({ acts }: { acts: readonly ActOfStatement[] }) {
  const t = useTranslations('dossier')
  const locale = useLocale()
  const [newest] = acts
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
          <Act key={`${act.slug} ${act.reference} ${act.at} ${act.provisional}`} act={act} />
        ))}
      </ul>
      {newest && (
        <p className="small pt-s">
          <a className="tap" href={localePath(locale, historyAddress(newest.slug))}>
            {t('home.allChanges')}
          </a>
        </p>
      )}
    </section>
  )
}

function Act({
  act: { slug, statement, reference, at, provisional, judgements, inShort, ...item },
}: {
  act: ActOfStatement
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
    </li>
  )
}
