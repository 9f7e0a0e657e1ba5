import { newsAnswer } from '../../news-answer'

// Kept like a page, and made again when something that readers see changes.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; format: string }> }

/** What was published last of the whole site, for programs that subscribe to it. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  const { locale, format } = await params
  return newsAnswer({ locale, format, slug: null, area: null, reference: null })
}
