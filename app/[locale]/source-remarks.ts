import { getTranslations } from 'next-intl/server'
import { gradeSigns } from '@/lib/evidence/source/rules/grade'
import type { SourceView } from '@/lib/evidence/source/types'
import type { Locale } from '@/lib/ground/i18n/routing'

/** What a citation file says of a source beside its fields, in the page's language: that its title is not its own, and its grade. */
export async function sourceRemarks(locale: Locale): Promise<(source: SourceView) => readonly string[]> {
  const t = await getTranslations({ locale })
  return (source) => {
    const signs = gradeSigns(source)
    return [
      ...(source.titleBasis === 'reconstructed' ? [t('status-update.citation.titleReconstructed')] : []),
      ...(source.titleBasis === 'described' ? [t('status-update.citation.titleDescribed')] : []),
      ...(signs === null ? [] : [`${t('source.grade.short')} ${signs}`]),
    ]
  }
}
