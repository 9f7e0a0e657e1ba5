import { timegate } from '../../timegate'

type TimegateProps = { params: Promise<{ locale: string; statement: string }> }

/** Leads to a statement's front page as it was at a moment. */
export async function GET(request: Request, { params }: TimegateProps): Promise<Response> {
  const { locale, statement } = await params
  return timegate(request, locale, statement, null)
}
