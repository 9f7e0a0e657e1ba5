import { useTranslations } from 'next-intl'
import type { JobFigure, JobState } from '@/lib/ground/job/types'
import { Time } from '../ui/time'

/** Since when the oldest job in a state has been queued, whichever part of the list is shown; nothing where there is none. */
export function Oldest({ figures, state }: { figures: readonly JobFigure[]; state: JobState }) {
  const t = useTranslations('job')
  const [oldest] = figures
    .filter((figure) => figure.state === state)
    .map(({ oldestAt }) => oldestAt)
    .sort()
  if (oldest === undefined) return null
  return t.rich('oldest', { date: () => <Time date={oldest} length="exact" /> })
}
