import { archiveAnswer } from '../../../archive-answer'

export const dynamic = 'force-dynamic'

/** All stored copies of the sources of a statement, as one file that other programs replay. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ statement: string }> },
): Promise<Response> {
  const { statement } = await params
  return archiveAnswer(statement, null)
}
