import { useTranslations } from 'next-intl'
import { OriginLink } from '@/components/record/event/origin-link'
import { CheckFrame, type CheckFrameProps } from './check-frame'

interface CheckElsewherePageProps extends CheckFrameProps {
  /** The page by which it can be checked, on the site that the statement comes from. */
  address: string
}

/** Where a judgement can be checked that became final on another site: its proof is one of the record there. */
export function CheckElsewherePage({ address, ...whose }: CheckElsewherePageProps) {
  const t = useTranslations('event.check')
  return (
    <CheckFrame {...whose} lede={t('elsewhere')}>
      <p>
        <OriginLink address={address} />
      </p>
    </CheckFrame>
  )
}
