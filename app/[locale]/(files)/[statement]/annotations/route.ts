import { annotationAnswer } from '../../annotation-answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type AnnotationsProps = { params: Promise<{ locale: string; statement: string }> }

/** The collection of a statement's annotations, for programs; they are asked for at the addresses of its text as well. */
export async function GET(_request: Request, { params }: AnnotationsProps): Promise<Response> {
  const { locale, statement } = await params
  return annotationAnswer(locale, statement, null)
}
