import { useTranslations } from 'next-intl'
import { isKind } from '@/lib/ground/job/rules/kinds'

/** What a kind of job is called; one that another version of Suivi has goes by its name. */
export function useKindName(): (kind: string) => string {
  const t = useTranslations('job.kind')
  return (kind) => (isKind(kind) ? t(kind) : kind)
}
