import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { OwnWords } from '@/components/text/statement/own-words'
import type { Fate } from '@/lib/assessment/status-update/rules/succession'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'

interface RevisionFateProps {
  locale: Locale
  slug: string
  revision: RevisionView
  fate: Exclude<Fate, { kind: 'takenBack' }>
}

/** How a revision stood when it became public, and how it stands now. */
export function RevisionFate({ locale, slug, revision, fate }: RevisionFateProps) {
  const t = useTranslations('status-update.revision')
  const { shownAsInterim, finalAt } = revision
  return (
    <Facts>
      <Fact term={t('then')}>
        {shownAsInterim && (
          <p>{t('wasProvisional', { date: formatDate(locale, shownAsInterim.at, 'long') })}</p>
        )}
        {finalAt !== null && <p>{t('wasFinal', { date: formatDate(locale, finalAt, 'long') })}</p>}
      </Fact>
      <Fact term={t('now')}>
        {fate.kind === 'stands' && t('stands')}
        {fate.kind === 'waits' && t('waits')}
        {(fate.kind === 'replaced' || fate.kind === 'corrected') && (
          <Succeeded locale={locale} slug={slug} fate={fate} />
        )}
      </Fact>
    </Facts>
  )
}

interface SucceededProps {
  locale: Locale
  slug: string
  fate: Extract<Fate, { by: unknown }>
}

function Succeeded({ locale, slug, fate: { kind, on, by } }: SucceededProps) {
  const t = useTranslations('status-update.revision')
  return (
    <>
      <p>
        {t(kind, { date: formatDate(locale, on, 'long') })}{' '}
        {by &&
          t.rich('by', {
            next: () => (
              <a
                className="tap"
                href={localePath(locale, revisionAddress(slug, by.reference, by.party, by.number))}
              >
                {t('title', { n: by.number })}
              </a>
            ),
          })}
      </p>
      {kind === 'corrected' && by?.correctionReason && (
        <p>
          {t('reason')} <OwnWords words={{ text: by.correctionReason, language: by.rationaleLanguage }} />
        </p>
      )}
    </>
  )
}
