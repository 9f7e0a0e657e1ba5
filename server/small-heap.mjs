// How much memory the server takes beside what it needs.
import { setFlagsFromString } from 'node:v8'

/**
 * Lets V8 collect the heap once it is half as large again as what was in use. By itself it waits until that is several times as much wherever the
 * machine has the room, which it then shares with PostgreSQL. Node has no option of its own for it; a V8 that does not know it goes on as before.
 */
export function keepHeapSmall() {
  setFlagsFromString('--heap-growing-percent=50')
}
