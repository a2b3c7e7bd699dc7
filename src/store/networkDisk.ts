// Which disks are no local ones: SQLite's write-ahead log is not safe on a share of the network.
import type { Disk } from './fitPlace.ts';

/** By the magic numbers of Linux (statfs). */
const NETWORK_TYPES: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x01021997, '9p'],
  [0x65735546, 'FUSE'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x01161970, 'GFS2'],
  [0x7461636f, 'OCFS2'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x564c, 'NCP'],
  [0x786f4256, 'een gedeelde map van VirtualBox'],
]);

/** Two backslashes and a server; `\\?\` and `\\.\` are this machine itself. */
const UNC = /^\\\\(?![?.]\\)|^\\\\\?\\UNC\\/i;

/** The kind of share on which a folder stands; null for a local disk, and where it cannot be known. */
export function networkDiskOf(folder: string, disk: Disk): string | null {
  if (disk.platform === 'win32')
    return [folder, disk.realPath(folder)].some((path) => UNC.test(path)) ? 'UNC' : null;
  if (disk.platform !== 'linux') return null;
  // On machines of 32 bits the number comes with a sign.
  return NETWORK_TYPES.get(disk.typeOf(folder) >>> 0) ?? null;
}
