import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { formatDate } from '@/lib/i18n/format'
import type { StatementView } from '@/lib/statement/types'
import { CopyButton } from '../ui/copy-button'
import { Words } from '../ui/words'

interface ShareAndCiteProps {
  statement: StatementView
  item: CommitmentView
  /** Public address of the page in this language. */
  address: string
  /** Whether what is shown is interim, final, in part interim, or nothing judged. */
  state: 'interim' | 'final' | 'mixed' | 'none'
  /** Day of the last public act on the item; `null` while there was none. */
  asOf: string | null
}

/** The address that stays, and how to cite the page. */
export function ShareAndCite({ statement, item, address, state, asOf }: ShareAndCiteProps) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  return (
    <section className="hang" id="share" aria-labelledby="share-title">
      <div className="hang__h">
        <h2 className="h2" id="share-title">
          {t('share')}
        </h2>
      </div>
      <dl className="share">
        <dt>{t('permalink')}</dt>
        <dd className="line">
          <code className="addr">{address}</code> <CopyButton text={address} label={t('copyPermalink')} />
        </dd>
        <dt>{t('citeAs')}</dt>
        <dd className="serif cite-as">
          {t.rich('citation', {
            name: (words) => <bdi lang="fr">{words}</bdi>,
            ref: () => <bdi>{item.reference}</bdi>,
            title: () => <Words lang={item.titleLanguage}>{item.title}</Words>,
            statement: () => <Words lang={statement.base.language}>{statement.shortTitle}</Words>,
            state,
            dated: asOf === null ? 'no' : 'yes',
            date: asOf === null ? '' : formatDate(locale, asOf, 'long'),
          })}
        </dd>
      </dl>
    </section>
  )
}
