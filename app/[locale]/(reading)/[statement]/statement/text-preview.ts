import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { formatDate } from '@/lib/i18n/format'
import { localeOf } from '@/lib/i18n/routing'
import { afterAddress } from '@/lib/platform/parts'
import { textPartOf } from '@/lib/statement/rules/text-parts'
import { statementPreview } from '../preview'

type TextProps = { params: Promise<{ locale: string; statement: string; after?: string }> }

/** What a page of the text says of itself: each part has words that no other page has, so search engines list it. */
export async function textPreview({ params }: TextProps): Promise<Metadata> {
  const { locale: segment, statement: slug, after = null } = await params
  const locale = localeOf(segment)
  const t = await getTranslations({ locale })
  return statementPreview(
    locale,
    slug,
    afterAddress('/statement', after ?? ''),
    ({ place, date, passages }) => ({
      title: t('statement.annotated', { place, date: formatDate(locale, date, 'long') }),
      description: textPartOf(passages, after)?.entries[0]?.text,
    }),
  )
}
