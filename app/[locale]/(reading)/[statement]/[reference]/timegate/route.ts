import { timegate } from '../../../timegate'

type TimegateProps = { params: Promise<{ locale: string; statement: string; reference: string }> }

/** Leads to an item as it was at a moment. */
export async function GET(request: Request, { params }: TimegateProps): Promise<Response> {
  const { locale, statement, reference } = await params
  return timegate(request, locale, statement, reference)
}
