import { bibliographyAnswer } from '../../bibliography-answer'

type Props = { params: Promise<{ locale: string; statement: string; format: string; which: string }> }

/** Some of a statement's sources as a bibliography: what a filter keeps, those of an item among them, or those that the address names. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { which, ...asked } = await params
  return bibliographyAnswer(asked, which)
}
