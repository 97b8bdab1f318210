// SPDX-License-Identifier: EUPL-1.2
// Files as people choose them: an image, a film and its captions.
import type { Page } from 'playwright-core';

export type Chosen = { name: string; mimeType: string; buffer: Buffer };

export const CAPTIONS: Chosen = {
  name: 'sottotitoli.vtt',
  mimeType: 'text/vtt',
  buffer: Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nLa biblioteca apre alle nove.\n'),
};

/** A picture with two colours, drawn in the browser. */
export async function drawPicture(page: Page, name: string): Promise<Chosen> {
  const drawn = String(await page.evaluate(PICTURE));
  return { name, mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') };
}

/** A second of film, recorded in the browser: MP4 as it writes it. */
export async function recordFilm(page: Page, name: string): Promise<Chosen> {
  const recorded = String(await page.evaluate(FILM));
  return { name, mimeType: 'video/mp4', buffer: Buffer.from(recorded, 'base64') };
}

const CANVAS = `const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
  const draw = (colour) => {
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, 640, 360);
    pen.fillStyle = colour;
    pen.fillRect(80, 60, 480, 240);
  };`;

const PICTURE = `(() => {
  ${CANVAS}
  draw('#0066cc');
  return canvas.toDataURL('image/png').split(',')[1];
})()`;

const FILM = `(async () => {
  ${CANVAS}
  const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: 'video/mp4' });
  const parts = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise((done) => recorder.addEventListener('stop', done));
  recorder.start();
  for (let frame = 0; frame < 15; frame += 1) {
    draw(frame % 2 ? '#0066cc' : '#995c00');
    await new Promise((done) => setTimeout(done, 70));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
})()`;
