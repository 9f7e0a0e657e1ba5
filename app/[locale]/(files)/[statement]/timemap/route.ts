import { timemapAnswer } from '../../timemap-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type TimemapProps = { params: Promise<{ locale: string; statement: string }> }

/** Every earlier state of a statement's front page. */
export async function GET(_request: Request, { params }: TimemapProps): Promise<Response> {
  const { locale, statement } = await params
  return timemapAnswer(locale, statement, null)
}
