import { annotationAnswer } from '../../../annotation-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type PageProps = { params: Promise<{ locale: string; statement: string; page: string }> }

/** A part of a statement's annotations. */
export async function GET(_request: Request, { params }: PageProps): Promise<Response> {
  const { locale, statement, page } = await params
  return annotationAnswer(locale, statement, page)
}
