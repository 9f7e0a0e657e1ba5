import { useTranslations } from 'next-intl'
import { colonIn } from '@/lib/i18n/punctuation'
import { type Locale, localePath } from '@/lib/i18n/routing'
import type { Part } from '@/lib/platform/parts'
import { copiesAddress } from '@/lib/snapshot/rules/addresses'
import type { CopyInList } from '@/lib/snapshot/types'
import type { SourceView } from '@/lib/source/types'
import type { StatementView } from '@/lib/statement/types'
import { ReadingPage } from '../layout/reading-page'
import { CopyLines } from '../snapshot/copies-of-source'
import { SourceTitle } from '../source/source-title'
import { LanguageLabel } from '../statement/own-words'
import { runnerOf } from '../statement/runner-of'
import { Crumbs } from '../ui/crumbs'
import { PageHead } from '../ui/page-head'
import { Ref } from '../ui/ref'

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
