import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FORCES } from '@/lib/commitment/types'
import type { Summary } from '@/lib/dossier/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { afterAddress, type Part } from '@/lib/platform/parts'
import type { StatementCard } from '@/lib/statement/types'
import { LADDER } from '@/lib/status-update/rules/method'
import { ReadingPage } from '../layout/reading-page'
import { ForceMark } from '../method/force-mark'
import { StatusMark } from '../method/status-mark'
import { PartTurn } from '../ui/part-turn'
import { Time } from '../ui/time'
import { Words } from '../ui/words'
import { StatementEntry } from './statement-entry'

interface HomePageProps {
  locale: Locale
  /** Newest first; without a summary where something of a statement cannot be read. */
  part: Part<{ readonly summary: Summary } | { readonly summary: null; readonly card: StatementCard }>
  /** The address of the statement that the part follows; null for the list's beginning. */
  after: string | null
}

/** The first page: what Suivi does, the statements it follows, and the two kinds of marks that one needs to read them. */
export function HomePage({ locale, part, after }: HomePageProps) {
  const t = useTranslations()
  return (
    <ReadingPage locale={locale} path={addressOf(after ?? '')} title={t('layout.site.what')}>
      <div className="ident">
        <div>
          <h1 className="title">{t('layout.site.what')}</h1>
        </div>
        <p className="lede">{t('dossier.home.lede')}</p>
      </div>
      <section aria-labelledby="statements">
        <h2 className="vh" id="statements">
          {t('dossier.home.statements')}
        </h2>
        {part.total === 0 && <p className="side-said">{t('dossier.home.none')}</p>}
        {part.entries.map((entry) =>
          entry.summary ? (
            <StatementEntry key={entry.summary.slug} summary={entry.summary} />
          ) : (
            <UnreadableStatement key={entry.card.slug} card={entry.card} />
          ),
        )}
        <PartTurn part={part} hrefOf={(each) => localePath(locale, addressOf(each))} />
      </section>
      <div className="cols cols--3">
        <section>
          <SectionHead>{t('commitment.force.title')}</SectionHead>
          <p className="small quiet pb-s">{t('dossier.home.firmness')}</p>
          <ul className="list list--tight">
            {FORCES.map((force) => (
              <li key={force} className="line">
                <ForceMark force={force} />
                <span className="push quiet">{t(`commitment.forceDef.${force}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <SectionHead>{t('dossier.index.state')}</SectionHead>
          <p className="small quiet pb-s">{t('dossier.home.became')}</p>
          <ul className="list list--tight">
            {LADDER.map(({ key }) => (
              <li key={key}>
                <StatusMark judgement={key} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <SectionHead>{t('method.provisional')}</SectionHead>
          <p className="line pb-s">
            <StatusMark judgement="taken_up" provisional />
          </p>
          <p className="small quiet">{t('method.provisionalText')}</p>
          <p className="small pt-s">
            <a className="tap" href={localePath(locale, '/method')}>
              {t('dossier.home.more')}
            </a>
          </p>
        </section>
      </div>
    </ReadingPage>
  )
}

/** The address of the part of the list that follows a statement: of its beginning, the first page's. */
function addressOf(after: string): string {
  return after === '' ? '/' : afterAddress('/statements', after)
}

/** A statement of which something in the record cannot be read: named, so that nobody takes it for gone. */
function UnreadableStatement({ card }: { card: StatementCard }) {
  const t = useTranslations('dossier.home')
  return (
    <article className="hang">
      <div className="hang__h">
        <p className="dateline">
          <Time date={card.date} length="long" />
        </p>
        <p>
          <Words lang={card.language}>{card.place}</Words>
        </p>
      </div>
      <div>
        <h3 className="subtitle pb-m">
          <Words lang={card.language}>{card.title}</Words>
        </h3>
        <p className="side-said">{t('unreadable')}</p>
      </div>
    </article>
  )
}

function SectionHead({ children }: { children: ReactNode }) {
  return (
    <div className="secthead">
      <h2 className="h2">{children}</h2>
    </div>
  )
}
