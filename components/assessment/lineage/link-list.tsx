import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { OfStatement } from '@/components/text/statement/of-statement'
import { deskLinkAddress } from '@/lib/assessment/lineage/noun'
import type { LinkEntry } from '@/lib/assessment/lineage/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { KindMark } from './kind-mark'

/** Links of the desk, each leading to its page. */
export function LinkList({ links }: { links: readonly LinkEntry[] }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <ul className="queue">
      {links.map(({ id, earlier, later, kind, state, author, submittedAt }) => (
        <li key={id}>
          <a className="qrow qrow--a" href={localePath(locale, deskLinkAddress(id))}>
            <Ref>{earlier.reference}</Ref>
            <span>
              <span className="what">
                <Words lang={later.kind === 'source' ? later.language : later.titleLanguage}>
                  {later.title}
                </Words>
              </span>
              <br />
              <KindMark kind={kind} />{' '}
              <span className="quiet">
                <OfStatement slug={earlier.slug} />
                {t('lineage.proposedBy', { name: isolated(author), date: formatDate(locale, submittedAt) })}
              </span>
            </span>
            <span className={state === 'sent_back' ? 'late' : 'quiet'}>{t(`review.state.${state}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
