import { askedBefore, onlyReading, readAnswer } from '../../read-answer'

export const dynamic = 'force-dynamic'

/** Everything that the interface for programs gives: its resources, and the document that describes them. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  return readAnswer(request, (await params).path.map(decoded))
}

export const OPTIONS = askedBefore
export const POST = onlyReading
export const PUT = onlyReading
export const PATCH = onlyReading
export const DELETE = onlyReading

/** A segment as it was meant; one that cannot be decoded is nobody's. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return ''
  }
}
