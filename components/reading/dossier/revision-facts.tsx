import { useLocale, useTranslations } from 'next-intl'
import { JudgedBy } from '@/components/assessment/status-update/method-history'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Time } from '@/components/ground/ui/time'
import { sideName } from '@/lib/assessment/status-update/rules/compare'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { checkAddress, compareAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface RevisionFactsProps {
  revision: RevisionView
  /** Every judgement on the item that readers ever could see. */
  ever: readonly RevisionView[]
  slug: string
  /** Public address of the page. */
  address: string
  partyName: (key: string) => string
}

/** Beside a revision: who wrote it and when, who read it, and what it can be compared with. */
export function RevisionFacts({ revision, ever, slug, address, partyName }: RevisionFactsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { reference, party, number, author, submittedAt, shownAsInterim, approvals } = revision
  const { contentSha256, finalAt, method } = revision
  const others = ever.filter(
    (each) => each.party === party && each.number !== number && !isTakenBack(each.state),
  )
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
      {others.length > 0 && (
        <section>
          <h2>{t('ui.action.compare')}</h2>
          <ul className="list list--tight">
            {others.map((other) => {
              const [earlier, later] = other.number < number ? [other, revision] : [revision, other]
              const path = compareAddress(`/${slug}/${reference}`, sideName(earlier), sideName(later))
              return (
                <li key={other.id}>
                  <a className="tap" href={localePath(locale, path)}>
                    {t('status-update.revision.compareWith', { n: other.number })}
                  </a>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </aside>
  )
}

function isTakenBack(state: RevisionView['state']): boolean {
  return state === 'sent_back' || state === 'withdrawn'
}
