/** The starter dossier cannot be brought in. The message is one sentence that names what is wrong, for the person at the terminal. */
export class SeedRefusal extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SeedRefusal'
  }
}

/** @throws SeedRefusal with the sentence, where something does not hold */
export function demand(holds: boolean, sentence: string): void {
  if (!holds) throw new SeedRefusal(sentence)
}
