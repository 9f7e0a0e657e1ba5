import { getTranslations } from 'next-intl/server'
import { briefingOf } from '@/components/reading/edition/briefing'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadToday } from '@/lib/ground/platform/today'
import { loadBriefed, loadDocx } from '@/lib/reading/edition/loaders/briefing'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { fileAnswer, noSuchFile } from '../../answer'

// Kept like a page: made again when something is published on the statement, and with a new day, which it names.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type BriefingProps = { params: Promise<{ locale: string; statement: string }> }

/** A statement in short, for word processors and for paper. */
export async function GET(_request: Request, { params }: BriefingProps): Promise<Response> {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  const [briefed, siteName, today, t] = await Promise.all([
    loadBriefed(slug, locale),
    loadSiteName(locale),
    loadToday(),
    getTranslations({ locale }),
  ])
  if (!briefed) return noSuchFile()
  return fileAnswer(await loadDocx(briefingOf(briefed, { locale, t, today, siteName })), {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="${slug}.docx"`,
  })
}
