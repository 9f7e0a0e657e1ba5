import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/routing'
import { gradeSigns } from '@/lib/source/rules/grade'
import type { SourceView } from '@/lib/source/types'

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
