// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import exifReader from 'exifreader';
import sharp from 'sharp';
import { judgeFile } from '../../foundation/files/judge-file.ts';
import { cleanImage } from './clean-image.ts';
import { cleanVideo } from './clean-video.ts';
import { PLACE, POSITIONS, telephoneFilm } from './mp4.fixture.ts';

const LYING = { width: 60, height: 40, channels: 3 as const, background: '#2266aa' };
const WRITTEN_BY_CAMERA = {
  IFD0: { Make: 'Fotocamera', Model: 'Modello 1', Artist: 'Nome di prova' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 29/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 49/1 0/1' },
};

describe('an image', () => {
  for (const [mediaType, form] of [
    ['image/jpeg', 'jpeg'],
    ['image/png', 'png'],
    ['image/webp', 'webp'],
  ] as const) {
    test(`${mediaType}: says nothing of place, camera and author, and stands upright`, async () => {
      const taken = await sharp({ create: LYING })
        .withExif(WRITTEN_BY_CAMERA)
        .withMetadata({ orientation: 6 })
        [form]()
        .toBuffer();
      assert.ok(Object.keys(exifReader.load(taken)).includes('Model'), 'the camera wrote something');
      const { bytes, width, height } = await cleanImage(taken, mediaType);
      assert.deepEqual([width, height], [40, 60]);
      const left = Object.keys(exifReader.load(bytes));
      assert.deepEqual(
        left.filter((tag) => /GPS|Make|Model|Artist|Orientation|Date/.test(tag)),
        [],
      );
      assert.ok(!bytes.toString('latin1').includes('Nome di prova'));
      assert.equal(await judgeFile(bytes), mediaType);
      const shown = await sharp(bytes).metadata();
      assert.deepEqual([shown.width, shown.height, shown.orientation, shown.exif], [40, 60, undefined, undefined]);
    });
  }

  const broken: [what: string, bytes: () => Promise<Buffer>][] = [
    ['cut off', async () => (await sharp({ create: LYING }).png().toBuffer()).subarray(0, 60)],
    ['that claims to be enormous', async () => claimingToBeLarge(await sharp({ create: LYING }).png().toBuffer())],
  ];
  for (const [what, bytes] of broken) {
    test(`${what} is refused, in words`, async () => {
      await assert.rejects(cleanImage(await bytes(), 'image/png'), { name: 'InvalidInputError' });
    });
  }
});

/** A PNG whose header says 100,000 by 100,000 pixels. */
function claimingToBeLarge(png: Buffer): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(100_000, 16);
  bytes.writeUInt32BE(100_000, 20);
  return bytes;
}

describe('a video', () => {
  test('says nothing of place, camera and hour; the film itself is untouched, and where it was', () => {
    const taken = telephoneFilm();
    for (const told of [PLACE, 'Telefono', 'com.apple', 'XMP', POSITIONS]) assert.ok(taken.includes(told), told);
    const { bytes, width, height } = cleanVideo(taken);
    for (const told of [PLACE, 'Telefono', 'com.apple', 'XMP', POSITIONS]) assert.ok(!bytes.includes(told), told);
    assert.equal(bytes.length, taken.length);
    assert.equal(bytes.indexOf('film film film'), taken.indexOf('film film film'));
    assert.ok(!bytes.includes(Buffer.from('7e57da7e', 'hex')), 'when it was made');
    assert.deepEqual([width, height], [1080, 1920], 'as it is shown');
    assert.ok(taken.includes(PLACE), 'what was given is not written over');
  });

  test('held lying is as wide as it is', () => {
    const { width, height } = cleanVideo(telephoneFilm({ upright: false }));
    assert.deepEqual([width, height], [1920, 1080]);
  });

  test('is told by its content, as captions are', async () => {
    assert.equal(await judgeFile(telephoneFilm()), 'video/mp4');
    assert.equal(await judgeFile(Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nCiao\n')), 'text/vtt');
  });

  test('that is cut off anywhere is refused in words, or cleaned: never anything else', () => {
    const whole = telephoneFilm();
    for (let length = 0; length < whole.length; length += 1) {
      try {
        cleanVideo(whole.subarray(0, length));
      } catch (error) {
        assert.equal((error as Error).name, 'InvalidInputError', `${length}: ${error}`);
      }
    }
  });

  test('with any one byte spoiled is refused in words, or cleaned: never anything else', () => {
    const whole = telephoneFilm();
    for (let at = 0; at < whole.length; at += 1) {
      const spoiled = Buffer.from(whole);
      spoiled[at] = 255 - (spoiled[at] ?? 0);
      try {
        cleanVideo(spoiled);
      } catch (error) {
        assert.equal((error as Error).name, 'InvalidInputError', `${at}: ${error}`);
      }
    }
  });
});
