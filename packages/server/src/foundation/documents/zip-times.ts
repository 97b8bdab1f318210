// SPDX-License-Identifier: EUPL-1.2
// The times that a ZIP keeps of its files, set to one: so that the same contents are the same bytes.

const LOCAL = { signature: 0x04034b50, time: 10 };
const CENTRAL = { signature: 0x02014b50, time: 12, size: 46 };
const END = { signature: 0x06054b50, size: 22 };
/** 1 January 1980 at midnight, the first time that a ZIP can say, in MS-DOS form. */
const FIRST_TIME = 0x00210000;

/** Changes the archive in place. Throws an Error when it is not a ZIP without a comment, as ours are. */
export function setZipTimes(archive: Buffer): Buffer {
  const end = archive.length - END.size;
  if (end < 0 || archive.readUInt32LE(end) !== END.signature) throw new Error('This is not a plain ZIP.');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (archive.readUInt32LE(at) !== CENTRAL.signature) throw new Error('The directory of this ZIP is broken.');
    const local = archive.readUInt32LE(at + 42);
    if (archive.readUInt32LE(local) !== LOCAL.signature)
      throw new Error('A file of this ZIP is not where it should be.');
    archive.writeUInt32LE(FIRST_TIME, at + CENTRAL.time);
    archive.writeUInt32LE(FIRST_TIME, local + LOCAL.time);
    at += CENTRAL.size + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}
