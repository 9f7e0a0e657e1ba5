import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { localePath } from '@/lib/ground/i18n/routing'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import type { MarkView } from '@/lib/text/commitment/types'
import { proposeLinkAddress } from '@/lib/text/statement/rules/addresses'
import { FollowingSwitch } from './following-switch'

/** What there is to do with the item itself, beside judging it: whether it is followed, how it was marked, withdrawing it. */
export function ItemActs({ mark }: { mark: MarkView }) {
  const t = useTranslations('commitment.mark')
  const locale = useLocale()
  const { item, slug, may } = mark
  return (
    <RailSection id="item-acts" title={t('acts')}>
      {may.turn_following === true && (
        <FollowingSwitch markId={item.id} followed={item.followed} may={may.turn_following} />
      )}
      <p className="line">
        <a className="tap" href={localePath(locale, deskMarkAddress(item.id))}>
          {t('itemTitle', { ref: item.reference })}
        </a>
        <a className="tap" href={localePath(locale, proposeLinkAddress(slug, item.reference))}>
          {t('proposeLink')}
        </a>
        {may.propose_withdrawal === true && (
          <a className="tap" href={localePath(locale, `/desk/${slug}/${item.reference}/withdraw`)}>
            {t('withdrawTitle', { ref: item.reference })}
          </a>
        )}
      </p>
    </RailSection>
  )
}
