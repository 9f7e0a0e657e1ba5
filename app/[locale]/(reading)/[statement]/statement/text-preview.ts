import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { formatDate } from '@/lib/ground/i18n/format'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { afterAddress } from '@/lib/ground/platform/parts'
import { annotationsAddress } from '@/lib/reading/edition/rules/addresses'
import { ANNOTATION_TYPE } from '@/lib/reading/edition/rules/annotation-collection'
import { textPartOf } from '@/lib/text/statement/rules/text-parts'
import { statementPreview } from '../preview'

type TextProps = { params: Promise<{ locale: string; statement: string; after?: string }> }

/** What a page of the text says of itself: each part has words that no other page has, so search engines list it. Programs find its annotations. */
export async function textPreview({ params }: TextProps): Promise<Metadata> {
  const { locale: segment, statement: slug, after = null } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  const preview = await statementPreview(
    locale,
    slug,
    afterAddress('/statement', after ?? ''),
    ({ place, date, passages }) => ({
      title: t('statement.annotated', { place, date: formatDate(locale, date, 'long') }),
      description: textPartOf(passages, after)?.entries[0]?.text,
    }),
  )
  if (!preview.alternates) return preview
  const annotations = publicAddress(localePath(locale, annotationsAddress(slug)))
  return {
    ...preview,
    alternates: {
      ...preview.alternates,
      types: { ...preview.alternates.types, [ANNOTATION_TYPE]: annotations },
    },
  }
}
