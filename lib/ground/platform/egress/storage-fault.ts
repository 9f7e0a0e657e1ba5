/**
 * Why bytes in another storage cannot be had: `away`, it does not answer or says that it cannot; `refused`, it does not take our key; `missing`, they
 * are not there; `damaged`, they are not what their hash says; `unset`, nobody said where it is.
 */
export type StorageCode = 'away' | 'refused' | 'missing' | 'damaged' | 'unset'

export class StorageFault extends Error {
  constructor(readonly code: StorageCode) {
    super(`the storage of files: ${code}`)
    this.name = 'StorageFault'
  }
}
