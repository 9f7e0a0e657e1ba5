import { useTranslations } from 'next-intl'
import { isGraded } from '@/lib/evidence/source/rules/grade'
import type { SourceView } from '@/lib/evidence/source/types'

interface SourcesKnownProps {
  /** How many the list has, of which so many were seen as an excerpt only, and so many are not wholly classed. */
  all: { readonly sources: number; readonly excerpts: number; readonly unclassed: number }
  /** Those that the page shows. */
  shown: readonly SourceView[]
}

/** What is not known of the sources of a list, said once of all of them: of the whole list, and of those on the page. */
export function SourcesKnown({ all: { sources: m, excerpts, unclassed }, shown }: SourcesKnownProps) {
  const t = useTranslations('source.library')
  const having = (has: (source: SourceView) => boolean) => ({ n: shown.filter(has).length, m: shown.length })
  const here = {
    graded: having(isGraded),
    copied: having(({ storedCopies }) => storedCopies > 0),
    dated: having(({ date }) => date !== null),
  }
  return (
    <>
      {m > 0 && excerpts === m && t('allExcerpts')}{' '}
      {excerpts > 0 && excerpts < m && t('excerpts', { n: excerpts })}{' '}
      {unclassed > 0 && t('classified', { n: m - unclassed, m })}{' '}
      {(['graded', 'copied', 'dated'] as const).map(
        (what) => here[what].n < here[what].m && `${t(what, here[what])} `,
      )}
      {shown.some(({ titleBasis }) => titleBasis !== 'as_shown') && t('ownTitle')}
    </>
  )
}
