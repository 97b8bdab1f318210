// SPDX-License-Identifier: EUPL-1.2
// Whether a variant fits its network, and what to do where it does not.
import { countBytes, countText, hashtagsOf, linksOf } from './count-text.ts';
import type { NetworkForm } from './network-form.ts';

export type FittingMedia = { kind: 'image' | 'video'; bytes: number; width: number; height: number; alt: string };
export type Fitting = { text: string; title: string | null; link?: string | null; media: readonly FittingMedia[] };

export type Misfit = {
  code:
    | 'empty'
    | 'link-is-no-address'
    | 'text-too-long'
    | 'text-too-heavy'
    | 'title-missing'
    | 'title-too-long'
    | 'media-missing'
    | 'too-many-images'
    | 'too-many-videos'
    | 'video-too-heavy'
    | 'mixed-media'
    | 'alt-too-long'
    | 'ratio'
    | 'too-many-hashtags'
    | 'too-many-mentions'
    | 'links-do-not-work'
    | 'alt-is-lost';
  /** Stops the post; otherwise it is good to know. */
  stops: boolean;
  say: { it: string; en: string };
};

/** How much of the text's room is taken on a network, in its own unit. */
export function roomOf(
  { text, media }: Pick<Fitting, 'text' | 'media'>,
  form: NetworkForm,
): { taken: number; most: number } {
  const most = media.length > 0 ? (form.text.mostWithMedia ?? form.text.most) : form.text.most;
  return { taken: countText(text, form), most };
}

/** What does not fit, in the order in which one would mend it. Images are resized for the network, so their size is no misfit. */
export function misfitsOf(variant: Fitting, form: NetworkForm): Misfit[] {
  return [...textMisfits(variant, form), ...mediaMisfits(variant, form)];
}

const stop = (code: Misfit['code'], it: string, en: string): Misfit => ({ code, stops: true, say: { it, en } });
const tell = (code: Misfit['code'], it: string, en: string): Misfit => ({ code, stops: false, say: { it, en } });

function isWebAddress(link: string): boolean {
  return /^https?:$/.test(URL.parse(link)?.protocol ?? '') && link.length <= 2000;
}

function textMisfits(variant: Fitting, form: NetworkForm): Misfit[] {
  const { name, text, title, hashtags, mentions } = form;
  const { taken, most } = roomOf(variant, form);
  const bytes = countBytes(variant.text);
  const tags = hashtagsOf(variant.text).length;
  const named = variant.text.match(/(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.]+/gu)?.length ?? 0;
  const found: [boolean, Misfit][] = [
    [
      variant.text.trim() === '' && variant.media.length === 0,
      stop('empty', 'Non c’è ancora niente da pubblicare.', 'There is nothing to publish yet.'),
    ],
    [
      Boolean(variant.link) && !isWebAddress(variant.link ?? ''),
      stop(
        'link-is-no-address',
        'Il collegamento non è un indirizzo che comincia per https://.',
        'The link is no address that begins with https://.',
      ),
    ],
    [
      taken > most,
      stop(
        'text-too-long',
        `${name} accetta ${most} caratteri: ce ne sono ${taken}.`,
        `${name} takes ${most} characters: there are ${taken}.`,
      ),
    ],
    [
      taken <= most && text.bytes !== undefined && bytes > text.bytes,
      stop(
        'text-too-heavy',
        `${name} accetta ${text.bytes} byte di testo: sono ${bytes}.`,
        `${name} takes ${text.bytes} bytes of text: there are ${bytes}.`,
      ),
    ],
    [
      title !== undefined && !variant.title?.trim(),
      stop('title-missing', `Su ${name} serve un titolo.`, `${name} needs a title.`),
    ],
    [
      title !== undefined && [...(variant.title ?? '')].length > title.most,
      stop(
        'title-too-long',
        `Il titolo su ${name} è di ${title?.most} caratteri al massimo.`,
        `A title on ${name} has at most ${title?.most} characters.`,
      ),
    ],
    [
      hashtags !== undefined && tags > hashtags,
      stop('too-many-hashtags', `${name} accetta ${hashtags} hashtag.`, `${name} takes ${hashtags} hashtags.`),
    ],
    [
      mentions !== undefined && named > mentions,
      stop('too-many-mentions', `${name} accetta ${mentions} menzioni.`, `${name} takes ${mentions} mentions.`),
    ],
    [
      !form.linksWork && linksOf(variant.text).length > 0,
      tell(
        'links-do-not-work',
        `Su ${name} i collegamenti nel testo non si aprono: scrivi dove si trova la notizia.`,
        `Links in the text do not work on ${name}: say where the news is.`,
      ),
    ],
  ];
  return found.flatMap(([wrong, misfit]) => (wrong ? [misfit] : []));
}

function mediaMisfits({ media }: Fitting, form: NetworkForm): Misfit[] {
  const { name, alt, media: takes } = form;
  const images = media.filter(({ kind }) => kind === 'image');
  const videos = media.filter(({ kind }) => kind === 'video');
  const missing = takes.required === 'video' ? videos.length === 0 : takes.required !== 'none' && media.length === 0;
  const [low, high] = takes.ratio ?? [0, Number.POSITIVE_INFINITY];
  const found: [boolean, Misfit][] = [
    [
      missing,
      stop(
        'media-missing',
        takes.required === 'video' ? `Su ${name} serve un video.` : `Su ${name} serve un’immagine o un video.`,
        takes.required === 'video' ? `${name} needs a video.` : `${name} needs an image or a video.`,
      ),
    ],
    [
      images.length > takes.images.most,
      stop(
        'too-many-images',
        takes.images.most === 0
          ? `${name} non accetta immagini.`
          : `${name} accetta al massimo ${takes.images.most} immagini: ce ne sono ${images.length}.`,
        takes.images.most === 0
          ? `${name} takes no images.`
          : `${name} takes ${takes.images.most} images at most: there are ${images.length}.`,
      ),
    ],
    [
      videos.length > takes.videos.most,
      stop(
        'too-many-videos',
        takes.videos.most === 0
          ? `${name} non accetta video.`
          : `${name} accetta al massimo ${takes.videos.most} video: ce ne sono ${videos.length}.`,
        takes.videos.most === 0
          ? `${name} takes no video.`
          : `${name} takes ${takes.videos.most} video at most: there are ${videos.length}.`,
      ),
    ],
    [
      takes.videos.most > 0 && videos.some(({ bytes }) => bytes > takes.videos.bytes),
      stop('video-too-heavy', `Il video è troppo pesante per ${name}.`, `The video is too heavy for ${name}.`),
    ],
    [
      Math.min(images.length, takes.images.most) > 0 && Math.min(videos.length, takes.videos.most) > 0,
      stop(
        'mixed-media',
        `${name} non accetta insieme immagini e video.`,
        `${name} does not take images and a video together.`,
      ),
    ],
    [
      images.some(({ width, height }) => height > 0 && (width / height < low || width / height > high)),
      stop(
        'ratio',
        `${name} taglierebbe un’immagine: le proporzioni vanno da 4:5 a 1,91:1.`,
        `${name} would cut an image: proportions go from 4:5 to 1.91:1.`,
      ),
    ],
    [
      alt !== null && images.some((one) => [...one.alt].length > alt),
      stop(
        'alt-too-long',
        `Il testo alternativo su ${name} è di ${alt} caratteri al massimo.`,
        `Alternative text on ${name} has at most ${alt} characters.`,
      ),
    ],
    [
      alt === null && images.length > 0,
      tell(
        'alt-is-lost',
        `${name} non conserva il testo alternativo: descrivi l’immagine nel testo.`,
        `${name} keeps no alternative text: describe the image in the text.`,
      ),
    ],
  ];
  return found.flatMap(([wrong, misfit]) => (wrong ? [misfit] : []));
}
