import { archiveAnswer } from '../../../../archive-answer'

export const dynamic = 'force-dynamic'

/** All stored copies of one source of a statement, as one file that other programs replay. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ statement: string; source: string }> },
): Promise<Response> {
  const { statement, source } = await params
  return archiveAnswer(statement, source)
}
