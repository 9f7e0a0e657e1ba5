import { useTranslations } from 'next-intl'
import { Quote } from '@/components/evidence/source/quote'
import { Missing } from '@/components/ground/ui/missing'
import { Words } from '@/components/ground/ui/words'
import { StanceMark } from '@/components/text/method/stance-mark'
import type { SubmissionView } from '@/lib/assessment/status-review/types'

/** On which words of which sources a submission rests, for its row on the desk. */
export function RowEvidence({
  submission: { revision, sources },
}: {
  submission: Pick<SubmissionView, 'revision' | 'sources'>
}) {
  const t = useTranslations()
  const lang = revision.rationaleLanguage
  if (revision.citations.length === 0) return <p className="small quiet pt-s">{t('desk.noCitations')}</p>
  return (
    <ol className="ev ev--row">
      {revision.citations.map((citation) => {
        const source = sources[citation.sourceId]
        return (
          source && (
            <li key={citation.number}>
              <span className="n">{citation.number}</span>
              <div>
                {citation.quote === null ? (
                  <Missing>{t('status-update.unmet.quotes', { n: 1 })}</Missing>
                ) : (
                  <Quote quote={citation.quote} language={source.language} />
                )}
                <p className="line small">
                  <StanceMark stance={citation.stance} />
                  <bdi lang={lang}>{citation.shows}</bdi>
                </p>
                <p className="small quiet">
                  <bdi>{source.id}</bdi> <Words lang={source.language}>{source.title}</Words>
                  {citation.locator !== null && (
                    <>
                      {' · '}
                      <bdi lang={lang}>{citation.locator}</bdi>
                    </>
                  )}
                </p>
              </div>
            </li>
          )
        )
      })}
    </ol>
  )
}
