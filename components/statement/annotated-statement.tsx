import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { type ItemFilter, standingItems } from '@/lib/status-update/rules/facets'
import { useFacetValue } from '../commitment/facet-names'
import { ItemRail } from '../commitment/item-rail'
import { ReadingPage } from '../layout/reading-page'
import { Time } from '../ui/time'
import { Words } from '../ui/words'
import { anchorsOf, annotationsOf, noteIds } from './annotations'
import { CiteEdition } from './cite-edition'
import { CriticalApparatus } from './critical-apparatus'
import type { Dossier } from './dossier'
import { useRenderingName } from './names'
import { Passage } from './passage'
import { runnerOf } from './runner-of'

interface AnnotatedStatementProps {
  locale: Locale
  dossier: Dossier
  /** Which notes are shown; `null` for all. */
  filter: ItemFilter | null
  /** The public address of the whole statement in this language. */
  address: string
}

/** The statement's words, in the centre and whole; what is said about them, in the margin. */
export function AnnotatedStatement({ locale, dossier, filter, address }: AnnotatedStatementProps) {
  const t = useTranslations()
  const { statement, items, states } = dossier
  const { slug, base } = statement
  const path = `/${slug}/statement`
  const annotations = annotationsOf(statement, items, states, filter)
  const anchors = anchorsOf(slug, filter, annotations)
  const [firstId] = noteIds(annotations)
  const date = formatDate(locale, statement.date, 'long')
  return (
    <ReadingPage
      locale={locale}
      path={filter ? `${path}?${filter.facet}=${filter.value}` : path}
      title={t('statement.annotated', { place: statement.place, date })}
      statement={runnerOf(statement)}
      current="statement"
    >
      <link rel="stylesheet" href={anchors.address} precedence="default" />
      <div className="with-rail">
        <ItemRail
          base={path}
          items={standingItems(items)}
          states={states}
          areas={statement.areas}
          active={filter}
        />
        <div>
          <StatementHead locale={locale} dossier={dossier} filter={filter} shown={annotations.items.length} />
          <div className="edition">
            {statement.passages.map((passage) => (
              <Passage
                key={passage.number}
                dossier={dossier}
                passage={passage}
                annotations={annotations}
                firstId={firstId}
              />
            ))}
            <section className="body2 pt-l" id="variants">
              <CriticalApparatus
                variants={statement.variants}
                lang={base.language}
                wordingHref={localePath(locale, `/${slug}/variants`)}
              />
              <CiteEdition address={address} sha256={base.sha256} />
            </section>
          </div>
        </div>
      </div>
    </ReadingPage>
  )
}

interface StatementHeadProps {
  locale: Locale
  dossier: Dossier
  filter: ItemFilter | null
  /** How many items the filter keeps. */
  shown: number
}

function StatementHead({ locale, dossier, filter, shown }: StatementHeadProps) {
  const t = useTranslations('statement')
  const renderingName = useRenderingName()
  const { statement } = dossier
  return (
    <header className="body2 pt-m pb-l" id="text">
      <h1 className="subtitle">
        <Words lang={statement.base.language}>{statement.title}</Words>
      </h1>
      <p className="dateline pb-s">
        <Words lang={statement.base.language}>{statement.place}</Words>
        {locale === 'ar' ? '، ' : ', '}
        <Time date={statement.date} length="long" />
      </p>
      <p className="switch">
        <span>{t('rendering')}</span>
        <b aria-current="true">{renderingName(statement.base)}</b>
        <a href={localePath(locale, `/${statement.slug}/variants`)}>{t('sideBySide')}</a>
      </p>
      {filter && <FilterLine locale={locale} dossier={dossier} filter={filter} shown={shown} />}
    </header>
  )
}

function FilterLine({ locale, dossier, filter, shown }: StatementHeadProps & { filter: ItemFilter }) {
  const t = useTranslations()
  const value = useFacetValue(dossier.statement.areas)
  const all = standingItems(dossier.items).length
  const none = filter.value === 'delivered' ? t('empty.noneDelivered') : t('empty.filtered')
  return (
    <>
      <p className="switch">
        <b>
          {t('statement.shown', { n: shown, m: all })}: {value(filter, false)}
        </b>
        <a href={localePath(locale, `/${dossier.statement.slug}/statement`)}>{t('action.showAll')}</a>
      </p>
      {shown === 0 && <p className="prose pt-s">{none}</p>}
    </>
  )
}
