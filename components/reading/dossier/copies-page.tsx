import { useTranslations } from 'next-intl'
import { CopyLines } from '@/components/evidence/snapshot/copies-of-source'
import { SourceTitle } from '@/components/evidence/source/source-title'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { Ref } from '@/components/ground/ui/ref'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import { copiesAddress } from '@/lib/evidence/snapshot/rules/addresses'
import type { CopyInList } from '@/lib/evidence/snapshot/types'
import type { SourceView } from '@/lib/evidence/source/types'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import type { StatementView } from '@/lib/text/statement/types'

interface CopiesPageProps {
  locale: Locale
  statement: StatementView
  source: SourceView
  /** The number of the copy that the part follows. */
  after: string
  part: Part<CopyInList>
}

/** The stored copies of a source that follow one of them. */
export function CopiesPage({ locale, statement, source, after, part }: CopiesPageProps) {
  const t = useTranslations('source')
  const library = `/${statement.slug}/sources`
  return (
    <ReadingPage
      locale={locale}
      path={copiesAddress(statement.slug, source.id, after)}
      title={`${source.id}${colonIn(locale)}${t('snapshots')}`}
      statement={runnerOf(statement)}
      current="sources"
    >
      <Crumbs
        steps={[
          { href: localePath(locale, library), label: t('title') },
          { href: localePath(locale, `${library}/${source.id}`), label: <Ref>{source.id}</Ref> },
        ]}
        here={t('snapshots')}
      />
      <PageHead title={t('snapshots')}>
        <SourceTitle source={source} /> <LanguageLabel language={source.language} />
      </PageHead>
      <CopyLines slug={statement.slug} sourceId={source.id} copies={part} />
    </ReadingPage>
  )
}
