import { type CompareDaysProps, compareDaysMetadata, compareDaysPage } from '../../compare-days-page'

export const generateStaticParams = () => []

export const generateMetadata = compareDaysMetadata

/** The items that changed between two days and follow one of them. */
export default function CompareDaysAfter(props: CompareDaysProps) {
  return compareDaysPage(props)
}
