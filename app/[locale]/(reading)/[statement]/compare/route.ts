import { compareDays } from '../../compare-form'

type CompareFormProps = { params: Promise<{ locale: string; statement: string }> }

/** The form on the comparison of two days. */
export async function GET(request: Request, { params }: CompareFormProps): Promise<Response> {
  const { locale, statement } = await params
  return compareDays(request, locale, statement, `/${statement}`)
}
