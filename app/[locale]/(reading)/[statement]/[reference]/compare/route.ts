import { compareDays } from '../../../compare-form'

type CompareFormProps = { params: Promise<{ locale: string; statement: string; reference: string }> }

/** The form on the comparison of an item at two dates. */
export async function GET(request: Request, { params }: CompareFormProps): Promise<Response> {
  const { locale, statement, reference } = await params
  return compareDays(request, locale, statement, `/${statement}/${encodeURIComponent(reference)}`)
}
