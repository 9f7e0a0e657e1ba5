import { catalogueAnswer } from '../catalogue-answer'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type CatalogueProps = { params: Promise<{ locale: string }> }

/** The files of the newest statements as a catalogue of data, with where it goes on. */
export async function GET(_request: Request, { params }: CatalogueProps): Promise<Response> {
  return catalogueAnswer((await params).locale, null)
}
