/** A package cannot be taken in. The message is a sentence that names what is wrong and where, for the person at the terminal. */
export class ImportRefusal extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'ImportRefusal'
  }
}

/** @throws ImportRefusal with the sentence, where something does not hold */
export function demand(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new ImportRefusal(sentence)
}
