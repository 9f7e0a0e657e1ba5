import { useLocale, useTranslations } from 'next-intl'
import { formatList } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'

/** Why nothing can be written here, and where to go instead. */
export function NotOpen({
  item,
  statement,
  isAnalyst,
}: {
  item: CommitmentView
  statement: Pick<StatementView, 'slug'>
  isAnalyst: boolean
}) {
  const t = useTranslations()
  const locale = useLocale()
  const { reference, governs, followed } = item
  return (
    <div className="hang hang--first">
      <div className="hang__h" />
      <div>
        <p className="lede">{reasonOf()}</p>
        <p className="line pt-m">
          {governs.map((ref) => (
            <a key={ref} className="tap" href={localePath(locale, `/desk/${statement.slug}/${ref}`)}>
              {t('desk.write', { ref })}
            </a>
          ))}
          <a className="tap" href={localePath(locale, `/${statement.slug}/${reference}`)}>
            {t('desk.publicPage', { ref: reference })}
          </a>
        </p>
      </div>
    </div>
  )

  function reasonOf(): string {
    if (!followed && governs.length > 0)
      return t('commitment.group.governs', { ref: reference, refs: formatList(locale, governs) })
    if (!followed) return t('status-update.compose.notFollowed')
    return isAnalyst ? t('status-update.judge.error.judgement') : t('status-update.compose.notAnalyst')
  }
}
