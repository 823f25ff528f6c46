// Where tests keep databases: in memory where there is room, since a database is more than a thousand files, which a file
// system on a disk takes longer to make and to remove than PostgreSQL to fill; else in a folder on the disk.
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
const TMPFS = 0x01_02_19_94;
/** Some databases at a time, and PostgreSQL's log of changes. */
const ROOM = 2 * 1024 ** 3;

/** A folder in memory that anyone may write to, if there is one with room. */
export function memoryFolder(): string | null {
  if (!existsSync(MEMORY)) return null;
  const { type, bavail, bsize } = statfsSync(MEMORY);
  if (type !== TMPFS || bavail * bsize < ROOM) return null;
  try {
    accessSync(MEMORY, constants.W_OK);
    return MEMORY;
  } catch {
    return null;
  }
}

/** For what is thrown away with the test: in memory, else the system's folder for such things. */
export const fleetingFolder = (): string => memoryFolder() ?? tmpdir();
