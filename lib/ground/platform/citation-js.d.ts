/** What is used of citation-js, which brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly output: {
      format(name: string, items: readonly object[]): string | object
      format(
        name: 'bibtex',
        items: readonly object[],
        options: { format: 'object' },
      ): readonly {
        readonly type: string
        readonly label: string
        readonly properties: Readonly<Record<string, string>>
      }[]
    }
    readonly input: {
      chain(text: string, options?: { forceType?: string }): readonly Record<string, unknown>[]
    }
    readonly config: { get(plugin: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
