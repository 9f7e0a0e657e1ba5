/** What is used of citation-js, which brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly output: { format(name: string, items: readonly object[]): string | object }
    readonly input: {
      chain(text: string, options?: { forceType?: string }): readonly Record<string, unknown>[]
    }
    readonly config: { get(plugin: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
