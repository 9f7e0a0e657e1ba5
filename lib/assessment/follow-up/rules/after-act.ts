/** What an act on a question was done to, as its mutation answers. */
interface Done {
  readonly id: string
  /** The address of its statement. */
  readonly statement: string
  /** Whether readers see it. */
  readonly isPublic: boolean
}

const toItsPage = { to: ({ id }: Done) => `/desk/follow-ups/${id}` }

/** After an act by which readers may see a question from now on: it leads to its page. */
export const onceShown = {
  expire: ({ statement, isPublic }: Done) =>
    isPublic ? ([{ objectType: 'follow-up', verb: 'published' }, [statement]] as const) : null,
  ...toItsPage,
}

/** After an act on a question that readers may see already: it leads to its page. */
export function whereShown(verb: 'completed' | 'rescheduled' | 'withdrew') {
  return {
    expire: ({ statement, isPublic }: Done) =>
      [{ objectType: 'follow-up', verb }, [statement], isPublic] as const,
    ...toItsPage,
  }
}
