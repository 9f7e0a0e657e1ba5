import { useLocale, useTranslations } from 'next-intl'
import { useAuthorName } from '@/components/record/review/author-name'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { checkAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { JudgedBy } from './method-history'

interface ProvenanceProps {
  slug: string
  line: JudgedLine
  partyName: (key: string) => string
}

/** Who judged and when, who showed or approved it, and how a final judgement can be checked. */
export function Provenance({ slug, line, partyName }: ProvenanceProps) {
  const t = useTranslations()
  const locale = useLocale()
  const sentences = useSentences()(line)
  const { party, revision, as, standsFor } = line
  return (
    <>
      {party === ALL_PARTIES && standsFor.length > 0 && (
        <p>{t('commitment.standsFor', { parties: formatList(locale, standsFor.map(partyName)) })}</p>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <JudgedBy version={revision.method} />
      </p>
      {as === 'final' && (
        <p>
          <a
            className="tap"
            href={localePath(locale, checkAddress(slug, revision.reference, party, revision.number))}
          >
            {t('event.verify.this')}
          </a>
        </p>
      )}
    </>
  )
}

function useSentences(): (line: JudgedLine) => readonly string[] {
  const t = useTranslations()
  const locale = useLocale()
  const authorName = useAuthorName()
  return ({ revision, as }) => {
    const { author, submittedAt, shownAsInterim, approvals } = revision
    const written = {
      name: isolated(authorName(author)),
      date: formatDate(locale, submittedAt),
    }
    const isUnread = as === 'provisional' && approvals.length === 0
    const approved = approvals.map(({ by, at }) =>
      t('commitment.approved', { name: isolated(by), date: formatDate(locale, at) }),
    )
    if (as === 'final') return [t('commitment.written', written), ...approved]
    const shown =
      shownAsInterim?.by == null
        ? t('commitment.seedAwaits')
        : t('commitment.personAwaits', {
            name: isolated(shownAsInterim.by),
            date: formatDate(locale, shownAsInterim.at),
          })
    return [
      isUnread ? t('commitment.writtenUnread', written) : t('commitment.written', written),
      shown,
      ...approved,
      ...(approved.length > 0 ? [t('commitment.secondNeeded')] : []),
    ]
  }
}
