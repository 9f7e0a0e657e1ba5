import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { isolated } from '@/lib/i18n/isolated'
import { localePath } from '@/lib/i18n/routing'
import type { LinkEntry } from '@/lib/lineage/types'
import { deskLinkAddress } from '@/lib/review/rules/work-address'
import { OfStatement } from '../statement/of-statement'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
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
