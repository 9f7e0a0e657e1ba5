import type { BibliographyFormat } from '@/lib/reading/share/rules/bibliography-formats'

/** What the forms of a citation are called: names, the same in every language. */
export const formatNames: Readonly<Record<BibliographyFormat, string>> = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL JSON',
  apa: 'APA',
  chicago: 'Chicago',
  mla: 'MLA',
  vancouver: 'Vancouver',
}
