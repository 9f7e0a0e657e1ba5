import { type CompareDaysProps, compareDaysMetadata, compareDaysPage } from './compare-days-page'

export const generateStaticParams = () => []

export const generateMetadata = compareDaysMetadata

/** What changed in a statement's items between two days. */
export default function CompareDays(props: CompareDaysProps) {
  return compareDaysPage(props)
}
