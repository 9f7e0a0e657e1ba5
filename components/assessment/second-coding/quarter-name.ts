import { useTranslations } from 'next-intl'
import type { Quarter } from '@/lib/assessment/second-coding/rules/quarter'

/** A quarter as people write it: "Q4 2026". */
export function useQuarterName(): (quarter: Quarter) => string {
  const t = useTranslations('method')
  return (quarter) => {
    const [year = '', q = ''] = quarter.split('-')
    return t('quarterName', { q, year })
  }
}
