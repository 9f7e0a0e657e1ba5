import { correctionsAnswer } from '../../corrections-answer'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

type FeedProps = { params: Promise<{ locale: string; statement: string }> }

/** The newest corrections of a statement, as Atom. */
export async function GET(_request: Request, { params }: FeedProps): Promise<Response> {
  return correctionsAnswer(await params, 'atom')
}
