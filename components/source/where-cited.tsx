import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { ShownCitation } from '@/lib/status-update/rules/cited-in'
import { ALL_PARTIES } from '@/lib/status-update/types'
import type { Overview } from '../dossier/overview'
import { usePartyName } from '../statement/names'
import { StanceMark } from '../status-update/stance-mark'
import { StatusMark } from '../status-update/status-mark'
import { Missing } from '../ui/missing'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'

/** Every judgement shown that cites a source: for what, with which stance, and in which words. */
export function WhereCited({ overview, cited }: { overview: Overview; cited: readonly ShownCitation[] }) {
  return (
    <ol className="ev">
      {cited.map((use) => (
        <Use
          key={`${use.reference} ${use.line.party} ${use.citation.number}`}
          overview={overview}
          use={use}
        />
      ))}
    </ol>
  )
}

function Use({ overview, use }: { overview: Overview; use: ShownCitation }) {
  const t = useTranslations()
  const locale = useLocale()
  const { statement, items } = overview
  const partyName = usePartyName(statement.parties)
  const { reference, line, citation } = use
  const { shown, as, party } = line
  const { stance, linkToStatement, shows, quote, locator, figure, expressWithdrawal } = citation
  const item = items.find((each) => each.reference === reference)
  return (
    <li>
      <span className="n">
        <Ref>{reference}</Ref>
      </span>
      <div>
        <p className="line">
          <StanceMark stance={stance} />
          <StatusMark judgement={shown.judgement} interim={as === 'interim'} />
          {party !== ALL_PARTIES && <span className="quiet">{partyName(party)}</span>}
          {linkToStatement !== null && (
            <span className="quiet push">{t('library.link', { link: t(`link.${linkToStatement}`) })}</span>
          )}
        </p>
        {item && (
          <p className="t">
            <a
              href={localePath(locale, `/${statement.slug}/${reference}`)}
              lang={item.titleLanguage}
              dir="auto"
            >
              {item.title}
            </a>
          </p>
        )}
        <p className="shows">
          <Words lang={shown.rationaleLanguage}>{shows}</Words>
        </p>
        {figure !== null && (
          <p>
            <span className="quiet">{t('library.figure')}:</span> <bdi>{figure}</bdi>
          </p>
        )}
        {expressWithdrawal && <p>{t('library.withdrawal')}</p>}
        <Quotation quote={quote} locator={locator} />
      </div>
    </li>
  )
}

/** The words cited and where they stand, or a calm mark for what of the two is missing. */
function Quotation({ quote, locator }: { quote: string | null; locator: string | null }) {
  const t = useTranslations('evidence')
  if (quote === null && locator === null) {
    return (
      <p>
        <Missing>{t('quoteMissing')}</Missing>
      </p>
    )
  }
  return (
    <>
      {quote === null ? (
        <p>
          <Missing>{t('quote')}</Missing>
        </p>
      ) : (
        <blockquote className="ctx" dir="auto">
          “{quote}”
        </blockquote>
      )}
      <p className="line">
        {locator === null ? (
          <Missing>{t('locator')}</Missing>
        ) : (
          <span className="quiet">
            {t('locator')}: <bdi>{locator}</bdi>
          </span>
        )}
      </p>
    </>
  )
}
