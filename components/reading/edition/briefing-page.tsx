import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { InShort } from '@/components/assessment/status-update/in-short'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { usePartyName } from '@/components/text/statement/names'
import { runnerOf } from '@/components/text/statement/runner-of'
import { lookedAt } from '@/lib/assessment/status-update/rules/facets'
import { inShortOf } from '@/lib/assessment/status-update/rules/in-short'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf, type Locale, localePath } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { siteName } from '@/lib/ground/platform/site-name'
import type { Front } from '@/lib/reading/dossier/types'
import { briefingAddress, sheetAddress } from '@/lib/reading/edition/rules/addresses'
import { type Sides, sidesOf } from '@/lib/reading/edition/rules/sides'
import { qrAddress } from '@/lib/reading/share/rules/share-addresses'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import type { VerbOfItem } from '@/lib/text/statement/rules/verbs'
import type { WordedItem } from '@/lib/text/statement/types'
import { ProvisionalNote } from '../dossier/counts'
import { CountsByArea } from '../dossier/counts-by-area'
import { Lede } from '../dossier/lede'
import { Picture } from '../dossier/picture'
import { Signs } from '../dossier/signs'
import '@/styles/edition.css'

interface BriefingPageProps {
  locale: Locale
  front: Front
  /** The verbs that texts of the statement say with unlike force. */
  verbs: readonly VerbOfItem<WordedItem>[]
  /** The day on which the page is made, YYYY-MM-DD. */
  today: string
  /** The public short address of the statement, as somebody types it who has the paper in hand. */
  address: string
}

/**
 * A briefing as two sides to print: what became of what was agreed, intended and named as an option, over time; then the claims, where texts differ, how to
 * read it and where to check it. The document of word processors has the words and the sources.
 */
export function BriefingPage({ locale, front, verbs, today, address }: BriefingPageProps) {
  const t = useTranslations('edition')
  const { statement, overview } = front
  const { slug } = statement
  const sides = overview && sidesOf(overview)
  const steps = [
    { href: localePath(locale, `/${slug}`), label: shortTitleIn(statement, locale).text },
    { href: localePath(locale, `${pageAddress('share', { statement: slug })}#download`), label: t('title') },
  ]
  return (
    <ReadingPage
      locale={locale}
      path={sheetAddress(slug)}
      title={t('file.sheet')}
      statement={runnerOf(statement)}
      current="overview"
      inTextFace
    >
      <Crumbs steps={steps} here={t('file.sheet')} />
      <p className="small quiet noprint pb-m">
        {t.rich('sheet.how', {
          document: (words) => <a href={localePath(locale, briefingAddress(slug))}>{words}</a>,
        })}
      </p>
      <article className="sheet">
        <Side today={today} front={front}>
          <First front={front} sides={sides} today={today} />
        </Side>
        <Side today={today} front={front}>
          {sides && <Claims front={front} sides={sides} />}
          <Verbs verbs={verbs} />
          <Check short={shortAddress(statement.shortId)} address={address} further={sides?.further ?? 0} />
        </Side>
      </article>
    </ReadingPage>
  )
}

/** One side of the paper: whose it is and of which day above, up to when sources were checked and what is provisional below. */
function Side({ today, front, children }: { today: string; front: Front; children: ReactNode }) {
  const t = useTranslations()
  const seen = useSeenUpTo()({ ...front.figures, updateDue: front.updateDue }, lookedAt(front.alike))
  return (
    <section className="sheet__side">
      <p className="sheet__head">
        <span>
          {t('edition.file.briefing')} · <Time date={today} />
        </span>
        <b>{isolated(siteName() ?? t('layout.site.name'))}</b>
      </p>
      {children}
      <p className="sheet__foot">
        {seen !== null && `${seen}. `}
        <ProvisionalNote figures={front.figures} />
      </p>
    </section>
  )
}

function First({ front, sides, today }: { front: Front; sides: Sides | null; today: string }) {
  const t = useTranslations('edition.sheet')
  const index = useTranslations('dossier.index')
  const { statement, alike, figures } = front
  const partyName = usePartyName(statement.parties)
  return (
    <>
      <h1 className="subtitle">
        {t.rich('followed', { title: () => <StatementTitle statement={statement} /> })}
      </h1>
      <p className="quiet">
        {statement.parties.map(({ key }) => partyName(key)).join(' · ')} ·{' '}
        <StatementPlace statement={statement} /> · <Time date={statement.date} />
      </p>
      {alike.length > 0 && <Lede front={{ ...front, isPlain: true }} />}
      <h2 className="vh">{index('state')}</h2>
      {sides ? (
        <Picture overview={sides.first} today={today} brief={figures.lines === figures.provisional} />
      ) : (
        <CountsByArea front={front} />
      )}
    </>
  )
}

/** What was claimed and how each fared, a sentence each. */
function Claims({ front: { statement }, sides: { claims, first } }: { front: Front; sides: Sides }) {
  const t = useTranslations()
  const partyName = usePartyName(statement.parties)
  if (claims.length === 0) return null
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{t('dossier.front.group.claims', { n: claims.length })}</h2>
      <ul className="sheet__rows">
        {claims.map(({ reference }) => (
          <li key={reference}>
            <Ref>{reference}</Ref>
            <InShort
              said={inShortOf((first.lines.get(reference) ?? []).map(({ shown }) => shown))}
              partyName={partyName}
            />
            <ItemStateMarks states={first.states.get(reference) ?? []} brief />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How firmly texts say one verb: for each force the words, by language. */
function Verbs({ verbs }: Pick<BriefingPageProps, 'verbs'>) {
  const t = useTranslations('statement.verb')
  const languageName = useLanguageName()
  return verbs.map(({ item, forces, languages }) => (
    <section key={item.reference} aria-labelledby={`verb-${item.reference}`}>
      <h2 id={`verb-${item.reference}`}>{t('title', { n: Number.parseInt(item.reference, 10) })}</h2>
      <ul className="sheet__rows sheet__rows--2">
        {forces.map((force) => (
          <li key={force}>
            <span className="quiet">{t(`said.${force}`)}</span>
            <p>
              {languages.flatMap(({ language, wordings }) =>
                wordings
                  .filter((wording) => wording.force === force)
                  .map(({ words }) => (
                    <span key={`${language} ${words}`} className="sheet__verb">
                      <span className={`f f--${force}`} lang={language} dir={directionOf(language)}>
                        {words}
                      </span>{' '}
                      <span className="quiet">{languageName(language)}</span>
                    </span>
                  )),
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** How to read it, and where it is checked, cited and corrected. */
function Check({
  short,
  address,
  further,
}: {
  /** The statement's short address, without a host. */
  short: string
  address: string
  further: number
}) {
  const t = useTranslations()
  return (
    <section className="sheet__check" aria-labelledby="check">
      <div>
        <h2 id="check">{t('edition.sheet.check')}</h2>
        <Signs />
        <p>{t('method.notInaction')}</p>
        {further > 0 && <p>{t('edition.briefing.further', { n: further })}</p>}
        <p>
          <a className="sheet__address" href={address} dir="ltr">
            {address}
          </a>
        </p>
      </div>
      {/* biome-ignore lint/performance/noImgElement: it is drawn here, for paper. */}
      <img
        src={qrAddress(short)}
        alt={t('share.qrOf', { address: isolated(address) })}
        width={120}
        height={120}
      />
    </section>
  )
}
