import { bibliographyAnswer } from '../bibliography-answer'

type Props = { params: Promise<{ locale: string; statement: string; format: string }> }

/** All sources of a statement as a bibliography. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return bibliographyAnswer(await params, null)
}
