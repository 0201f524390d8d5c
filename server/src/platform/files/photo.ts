import sharp from 'sharp';
import { problem } from '../http/problem.ts';

// One thread a picture and nothing kept between pictures: the server shares its cores with the database, and
// people's photos should not linger in memory.
sharp.concurrency(1);
sharp.cache(false);

/** Longest sides, in pixels: what an official needs to read a sign in a street photo, and what a list shows. */
const fullSide = 2560;
const thumbnailSide = 480;
const jpegQuality = 82;
/** Above the 50-megapixel mode of phones (8160 × 6144); what claims more is a bomb: few bytes, gigabytes of memory. */
const maximumPixels = 50 * 1024 * 1024;
/** In pixels. Panoramas of phones reach 16,000; a line of fifty million pixels is nobody's photo. */
const longestSide = 30_000;

export interface Photo {
  bytes: Buffer;
  /** In pixels. */
  width: number;
  height: number;
  thumbnail: Buffer;
}

/**
 * Draws the first frame of a picture anew as JPEG, upright, in sRGB, on white where it was transparent. Only pixels
 * cross over: no metadata (location, camera, owner, embedded preview) and nothing hidden behind the picture.
 * @throws problem `file.damaged` when it cannot be decoded to the end, has more than 50 megapixels or a side beyond
 *   30,000; a picture that claims so much is refused by its header, before it is decoded
 */
export async function redrawPhoto(picture: Buffer): Promise<Photo> {
  try {
    const { width, height } = await sharp(picture, { limitInputPixels: maximumPixels }).metadata();
    if (Math.max(width, height) > longestSide) throw problem('file.damaged');
    const { data, info } = await jpegWithin(fullSide, picture);
    const thumbnail = await jpegWithin(thumbnailSide, data);
    return { bytes: data, width: info.width, height: info.height, thumbnail: thumbnail.data };
  } catch {
    throw problem('file.damaged');
  }
}

function jpegWithin(side: number, picture: Buffer) {
  // 'error' still fails for what is cut off. The default, 'warning', would refuse sound photos of some phones whose
  // JPEG headers are a little wrong.
  return sharp(picture, { failOn: 'error', limitInputPixels: maximumPixels })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: jpegQuality })
    .toBuffer({ resolveWithObject: true });
}
