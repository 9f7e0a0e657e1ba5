import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangedSince } from '@/components/record/review/changed-since'
import { Decisions } from '@/components/record/review/decisions'
import { LineDifference } from '@/components/record/review/line-difference'
import { ReviewSections } from '@/components/record/review/review-sections'
import { AlignForm } from '@/components/text/statement/align-form'
import { AlignmentHead, AlignmentRead } from '@/components/text/statement/alignment-read'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { decideAlignmentAction, withdrawAlignmentAction } from '@/lib/text/statement/actions/alignment-review'
import { loadAlignmentWork } from '@/lib/text/statement/loaders/alignment'
import { alignmentAddress, WORDING_DESK } from '@/lib/text/statement/noun'
import { partOf } from '@/lib/text/statement/rules/alignment-parts'

type Props = {
  params: Promise<{ locale: string; alignment: string }>
  /**
   * `part`: which part of a long text; `kept`: what was set has just been kept; `opened`: the version that the reader had before them when
   * it was submitted again.
   */
  searchParams: Promise<Partial<Record<'part' | 'kept' | 'opened', string | string[]>>>
}

/** One alignment: written by whoever began it, else read, and decided on by a second person. */
export default async function Alignment({ params, searchParams }: Props) {
  const { locale, alignment: id } = await pageParams(params)
  const [loaded, { part: asked, kept, opened }, t] = await Promise.all([
    loadAlignmentWork(id, locale),
    searchParams,
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, work } = loaded
  const { may, fingerprint } = work
  const isWritten = may.submit === true
  const parts = partOf(work.clauses.length - 1)
  const part = typeof asked === 'string' && /^\d{1,2}$/.test(asked) ? Number(asked) : 1
  const title = t('statement.wording.alignTitle', { n: work.number })
  return (
    <PageBelowDesk
      member={actor}
      path={alignmentAddress(id)}
      title={title}
      steps={[{ path: WORDING_DESK, label: t('statement.wording.deskTitle') }]}
    >
      {typeof opened === 'string' && opened !== fingerprint && <ChangedSince />}
      <AlignmentHead work={work} title={title} kept={kept === '1'} />
      {isWritten ? (
        <AlignForm key={part} work={work} part={Math.max(1, Math.min(part, parts))} />
      ) : (
        <AlignmentRead work={work} difference={LineDifference} />
      )}
      <Decisions {...work} />
      <ReviewSections
        actor={actor}
        work={{ ...work, id }}
        decide={decideAlignmentAction}
        withdraw={withdrawAlignmentAction}
        says={{ decide: { approveMeans: t('statement.wording.approveMeans') } }}
      />
    </PageBelowDesk>
  )
}
