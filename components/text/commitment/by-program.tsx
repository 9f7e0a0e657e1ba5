import { useTranslations } from 'next-intl'
import { isolated } from '@/lib/ground/i18n/isolated'

/** That a program had proposed words of a mark when a person marked them, and which; nothing where none had. */
export function ByProgram({ program }: { program: string | null | undefined }) {
  const t = useTranslations('commitment.mark')
  if (!program) return null
  return <p className="small quiet">{t('byProgram', { program: isolated(program) })}</p>
}
