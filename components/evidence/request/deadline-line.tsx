import { useTranslations } from 'next-intl'
import { Time } from '@/components/ground/ui/time'
import type { Deadline } from '@/lib/evidence/request/types'

/** By when an answer is due, and how that day is known. */
export function DeadlineLine({ deadline }: { deadline: Deadline }) {
  const t = useTranslations('request')
  const { day, from, by, basis, extended } = deadline
  return (
    <>
      {t.rich(`due.${by}`, {
        date: () => <Time date={day} />,
        from: () => from && <Time date={from} />,
        basis: () => <bdi>{basis}</bdi>,
      })}
      {extended && ` (${t('extendedBy')})`}.
    </>
  )
}
