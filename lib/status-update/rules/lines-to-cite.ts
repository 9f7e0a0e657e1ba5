type OnItem = { readonly slug: string; readonly reference: string }

/** The lines on which a source can be cited, first those of the items on which somebody said that it bears; else in their order. */
export function bearingFirst<Line extends OnItem>(lines: readonly Line[], leads: readonly OnItem[]): Line[] {
  const isLead = ({ slug, reference }: OnItem) =>
    leads.some((lead) => lead.slug === slug && lead.reference === reference)
  return [...lines.filter(isLead), ...lines.filter((line) => !isLead(line))]
}
