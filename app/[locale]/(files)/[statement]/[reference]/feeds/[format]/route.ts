import { newsAnswer } from '../../../../news-answer'

// Kept like a page, and made again when something of its statement changes.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; statement: string; reference: string; format: string }> }

/** What was published last of an item, for programs that subscribe to it. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  const { statement: slug, reference, locale, format } = await params
  return newsAnswer({ locale, format, slug, area: null, reference })
}
