import { useTranslations } from 'next-intl'
import type { WordedItem } from '@/lib/commitment/types'
import { formatDate } from '@/lib/i18n/format'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { sideBySideAddress } from '@/lib/statement/rules/addresses'
import { sideBySide } from '@/lib/statement/rules/aligned'
import { clausesOf } from '@/lib/statement/rules/clauses'
import type { AlignedRendering, PublishedAlignment, StatementView } from '@/lib/statement/types'
import { ReadingPage } from '../layout/reading-page'
import { Crumbs } from '../ui/crumbs'
import { Fact, Facts } from '../ui/facts'
import { isolated } from '../ui/isolated'
import { PageHead } from '../ui/page-head'
import { useRenderingName } from './names'
import { runnerOf } from './runner-of'
import { DifferencesInForce, SideBySide } from './side-by-side'

interface SideBySidePageProps {
  locale: Locale
  statement: StatementView
  items: readonly WordedItem[]
  rendering: AlignedRendering
  alignment: PublishedAlignment
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  day?: string
}

/** A rendering beside the base, clause by clause: what each says, how firmly, and what only one of them has. */
export function SideBySidePage({ locale, statement, items, rendering, alignment, day }: SideBySidePageProps) {
  const t = useTranslations()
  const name = useRenderingName()(rendering)
  const { slug, base } = statement
  const lines = sideBySide(alignment.rows, clausesOf(rendering.text, rendering.language))
  const of = (kind: (typeof lines)[number]['kind']) => lines.filter((line) => line.kind === kind).length
  const title = t('statement.wording.title', { name: isolated(name) })
  return (
    <ReadingPage
      locale={locale}
      path={sideBySideAddress(slug, rendering.key)}
      title={title}
      statement={runnerOf(statement)}
      current="wording"
      day={day ?? null}
    >
      <Crumbs
        steps={[{ href: localePath(locale, `/${slug}/variants`), label: t('statement.variants.title') }]}
        here={<bdi>{name}</bdi>}
      />
      <PageHead title={title}>
        {t('statement.wording.counts', { both: of('both'), base: of('only base'), other: of('only other') })}{' '}
        {t('statement.wording.notCorrected')}
      </PageHead>
      <DifferencesInForce base={base} other={rendering} lines={lines} how={t('statement.wording.forceHow')} />
      <SideBySide slug={slug} base={base} other={rendering} lines={lines} items={items} />
      <WhereFrom locale={locale} rendering={rendering} alignment={alignment} />
    </ReadingPage>
  )
}

/** Where the text comes from, its hash, and who aligned the two. */
function WhereFrom({
  locale,
  rendering: { publisher, url, sha256, publishedAt },
  alignment,
}: {
  locale: Locale
  rendering: AlignedRendering
  alignment: PublishedAlignment
}) {
  const t = useTranslations()
  const date = formatDate(locale, alignment.publishedAt)
  return (
    <section className="clause" aria-labelledby="about">
      <h2 className="h2" id="about">
        {t('statement.wording.about')}
      </h2>
      <Facts>
        <Fact term={t('source.publisher')}>
          <bdi>{publisher}</bdi>{' '}
          <a className="tap" href={url} rel="noreferrer">
            {t('ui.action.open')}
          </a>
        </Fact>
        <Fact term={t('statement.wording.since')}>{formatDate(locale, publishedAt)}</Fact>
        <Fact term="SHA-256">
          <code className="hash">{sha256}</code>
        </Fact>
        <Fact term={t('statement.wording.alignedT')}>
          {t('statement.wording.alignedBy', {
            name: isolated(alignment.alignedBy),
            second: isolated(alignment.confirmedBy),
            date,
          })}
        </Fact>
      </Facts>
    </section>
  )
}
