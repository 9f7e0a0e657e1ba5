import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import { checkAddress } from '@/lib/statement/rules/addresses'
import type { JudgedLine } from '@/lib/status-update/rules/judged-lines'
import { ALL_PARTIES } from '@/lib/status-update/types'
import { useAuthorName } from '../review/author-name'
import { isolated } from '../ui/isolated'

interface ProvenanceProps {
  slug: string
  lines: readonly JudgedLine[]
  partyName: (key: string) => string
}

/** Who judged and when, who showed or approved it, and how a final judgement can be checked. Judgements of one origin share the sentences. */
export function Provenance({ slug, lines, partyName }: ProvenanceProps) {
  const t = useTranslations('commitment')
  const sentencesOf = useSentences()
  const told = lines.map((line) => ({ line, sentences: sentencesOf(line) }))
  const [first] = told
  const isShared = told.every(({ sentences }) => sentences.join('\n') === first?.sentences.join('\n'))
  const isForAll = lines.length === 1 && lines[0]?.party === ALL_PARTIES
  return (
    <>
      <p>{isForAll ? t('forAll') : t('judgedPerParty')}</p>
      {(isShared ? told.slice(0, 1) : told).flatMap(({ line, sentences }) =>
        sentences.map((sentence, index) => (
          <p key={`${line.party} ${sentence}`}>
            {!isShared && index === 0 && (
              <b>{line.party === ALL_PARTIES ? t('together') : partyName(line.party)}. </b>
            )}
            {sentence}
          </p>
        )),
      )}
      <Checks slug={slug} lines={lines} partyName={partyName} />
    </>
  )
}

/** The way to check each final judgement, named by its party where there are several. */
function Checks({ slug, lines, partyName }: ProvenanceProps) {
  const t = useTranslations()
  const locale = useLocale()
  const finals = lines.filter(({ as }) => as === 'final')
  const nameOf = (party: string) => (party === ALL_PARTIES ? t('commitment.together') : partyName(party))
  return finals.map(({ party, revision: { reference, number } }) => (
    <p key={party}>
      <a className="tap" href={localePath(locale, checkAddress(slug, reference, party, number))}>
        {finals.length > 1 ? `${t('event.verify.this')} (${nameOf(party)})` : t('event.verify.this')}
      </a>
    </p>
  ))
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
