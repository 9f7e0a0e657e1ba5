import { type StructuredData, scriptText } from '@/lib/reading/share/rules/structured-data'

/** What machines are told about the page. It is data, which no policy lets run. */
export function StructuredDataOf({ data }: { data: StructuredData }) {
  return <script type="application/ld+json">{scriptText(data)}</script>
}
