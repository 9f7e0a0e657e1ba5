import { catalogueAnswer } from '../../../catalogue-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type CatalogueProps = { params: Promise<{ locale: string; after: string }> }

/** The part of the catalogue that follows a statement. */
export async function GET(_request: Request, { params }: CatalogueProps): Promise<Response> {
  const { locale, after } = await params
  return catalogueAnswer(locale, after)
}
