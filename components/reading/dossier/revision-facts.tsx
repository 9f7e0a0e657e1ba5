import { useLocale, useTranslations } from 'next-intl'
import { JudgedBy } from '@/components/assessment/status-update/method-history'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { FirstOf } from '@/components/ground/ui/first-of'
import { Time } from '@/components/ground/ui/time'
import { sideName } from '@/lib/assessment/status-update/rules/compare'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { BesideRevision } from '@/lib/reading/dossier/types'
import { checkAddress, compareAddress, historyAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface RevisionFactsProps {
  revision: RevisionView
  beside: BesideRevision
  slug: string
  /** Public address of the page. */
  address: string
  partyName: (key: string) => string
}

/** Beside a revision: who wrote it and when, who read it, and what it can be compared with. */
export function RevisionFacts({ revision, beside, slug, address, partyName }: RevisionFactsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { reference, party, number, author, submittedAt, shownAsInterim, approvals } = revision
  const { contentSha256, finalAt, method } = revision
  const named = (names: readonly string[]) => formatList(locale, names.map(isolated))
  const showedBy = shownAsInterim?.by ?? null
  return (
    <aside className="side" aria-label={t('status-update.revision.of')}>
      <section>
        <h2>{t('status-update.revision.of')}</h2>
        <Facts>
          <Fact term={t('status-update.revision.line')}>
            {party === ALL_PARTIES ? t('commitment.together') : partyName(party)}
          </Fact>
          <Fact term={t('status-update.revision.author')}>
            {author.kind === 'import' ? t('review.seedAuthor') : <bdi>{author.publicName}</bdi>}
          </Fact>
          <Fact term={t('status-update.revision.submitted')}>
            <Time date={submittedAt} length="exact" />
          </Fact>
          {showedBy !== null && (
            <Fact term={t('status-update.revision.showedBy')}>
              <bdi>{showedBy}</bdi>
            </Fact>
          )}
          <Fact term={t('status-update.revision.readers')}>
            {approvals.length === 0 ? (
              <span className="quiet">{t('status-update.revision.nobody')}</span>
            ) : (
              named(approvals.map(({ by }) => by))
            )}
          </Fact>
          <Fact term={t('method.versions.term')}>
            <JudgedBy version={method} />
          </Fact>
          <Fact term={t('status-update.revision.hash')}>
            <code className="hash">{contentSha256}</code>
            {finalAt !== null && (
              <p>
                <a className="tap" href={localePath(locale, checkAddress(slug, reference, party, number))}>
                  {t('event.verify.this')}
                </a>
              </p>
            )}
          </Fact>
          <Fact term={t('status-update.revision.address')}>
            <code className="addr">{address}</code>
          </Fact>
        </Facts>
      </section>
      {beside.total > 0 && (
        <section>
          <h2>{t('ui.action.compare')}</h2>
          <ul className="list list--tight">
            {beside.numbers.map((other) => {
              const [earlier, later] = other < number ? [other, number] : [number, other]
              const [from, to] = [sideName({ party, number: earlier }), sideName({ party, number: later })]
              return (
                <li key={other}>
                  <a
                    className="tap"
                    href={localePath(locale, compareAddress(`/${slug}/${reference}`, from, to))}
                  >
                    {t('status-update.revision.compareWith', { n: other })}
                  </a>
                </li>
              )
            })}
          </ul>
          <FirstOf shown={beside.numbers.length} of={beside.total} href={historyAddress(slug)} />
        </section>
      )}
    </aside>
  )
}
