// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../../../address.ts';
import { routes } from '../../../../client.ts';
import { NO_CONNECTION, Problem, problemOf } from '../../../../problem.ts';

/**
 * Sends an image or a video, saying how much of it has gone (0 to 1): `fetch` cannot.
 * @throws Problem as `call` does; an abort ends in one of type `NO_CONNECTION`.
 */
export function uploadMedia(
  postId: string,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onProgress(loaded / total));
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(problemOf(request.status, request.responseText));
    });
    const lost = () => reject(new Problem({ type: NO_CONNECTION, title: 'No answer', status: 0, detail: '' }));
    request.addEventListener('error', lost);
    request.addEventListener('abort', lost);
    signal.addEventListener('abort', () => request.abort());
    request.open(routes.addMedia.method, addressOf(routes.addMedia.path, { postId }));
    request.send(form);
  });
}
