/** ZIPs byte by byte, also such as no honest program makes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  /** What its directory says instead of the truth. */
  readonly saidSize?: number;
  readonly saidCrc?: number;
}

interface Placed {
  readonly local: Buffer;
  readonly central: Buffer;
}

function placed(entry: ZipEntry, offset: number): Placed {
  const { content, isStored = false, isEncrypted = false } = entry;
  const name = Buffer.from(entry.name);
  const packed = isStored ? Buffer.from(content) : deflateRawSync(content);
  // Version 2.0, flags (1: encrypted, 2048: names in UTF-8), method, no time, checksum, both sizes, length of the name.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(2048 + (isEncrypted ? 1 : 0), 2);
  common.writeUInt16LE(isStored ? 0 : 8, 4);
  common.writeUInt32LE(entry.saidCrc ?? crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(entry.saidSize ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, name]),
  };
}

export function zipBytes(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = placed(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
