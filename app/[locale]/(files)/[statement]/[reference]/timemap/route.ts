import { timemapAnswer } from '../../../timemap-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type TimemapProps = { params: Promise<{ locale: string; statement: string; reference: string }> }

/** Every earlier state of an item's page. */
export async function GET(_request: Request, { params }: TimemapProps): Promise<Response> {
  const { locale, statement, reference } = await params
  return timemapAnswer(locale, statement, reference)
}
