import { useLocale, useTranslations } from 'next-intl'
import { isGrading } from '@/lib/evidence/source/rules/grade'
import { isClassingOnly } from '@/lib/evidence/source/rules/said'
import { type ClassingView, SAID_OF_SOURCE } from '@/lib/evidence/source/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import type { PartyView } from '@/lib/text/statement/types'
import { FoundMoved } from './moved'
import { useFieldName, useValueText } from './said-words'

/** What people said about a source, in order: who, when, what stood there before, and who read it. */
export function SaidList({
  said,
  parties,
}: {
  said: readonly ClassingView[]
  parties: readonly PartyView[]
}) {
  const t = useTranslations('source.collect')
  const locale = useLocale()
  const fieldName = useFieldName()
  const textOf = useValueText(parties)
  return (
    <ul className="list small">
      {said.map((each) => (
        <li key={each.id}>
          <p>
            <SaidBy said={each} />
            {each.review &&
              ` ${t(each.review.decision === 'approve' ? 'readBy' : 'returnedBy', {
                name: isolated(each.review.by),
                date: formatDate(locale, each.review.at),
              })}`}
          </p>
          <ul>
            {SAID_OF_SOURCE.filter((field) => field in each.after).map((field) => (
              <li key={field}>
                <span className="quiet">
                  {fieldName(field)}
                  {colonIn(locale)}
                </span>
                {!isClassingOnly(each) && (each.before[field] ?? null) !== null && (
                  <>
                    <del className={field === 'url' ? 'addr' : undefined}>
                      {textOf(field, each.before[field])}
                    </del>{' '}
                  </>
                )}
                <bdi className={field === 'url' ? 'addr' : undefined}>{textOf(field, each.after[field])}</bdi>
              </li>
            ))}
          </ul>
          {each.found && <FoundMoved found={each.found} />}
          {each.reason !== null && (
            <p>
              <q dir="auto">{each.reason}</q>
            </p>
          )}
          {each.review?.reason && (
            <p>
              <q dir="auto">{each.review.reason}</q>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Who said it, and when: that they graded it, found its new address, classed or corrected it. */
function SaidBy({ said }: { said: ClassingView }) {
  const t = useTranslations('source')
  const by = { name: isolated(said.by), date: formatDate(useLocale(), said.at) }
  if (said.found) return t('moved.by', by)
  if (isGrading(said)) return t('collect.gradedBy', by)
  return isClassingOnly(said) ? t('collect.classedBy', by) : t('collect.correctedBy', by)
}
