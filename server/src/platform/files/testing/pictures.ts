import sharp, { type Sharp } from 'sharp';

/** Pictures made for the tests; sizes in pixels. */

/** One colour, as an uncompressed drawing to be encoded. */
export const plain = (width: number, height: number): Sharp => sharp({ create: { width, height, channels: 3, background: '#1b8354' } });

/** A left half of one colour and a right half of another. */
export const twoHalves = (width: number, height: number, left: string, right: string): Sharp =>
  sharp({ create: { width, height, channels: 3, background: left } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: right } }, gravity: 'east' },
  ]);

/** Hard to compress: its bytes reach to the end of the picture, so that a cut is a real loss. */
export function noise(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: 'grey', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
}

/** A photo as a phone takes it: where, with what, by whom. */
export const phonePhoto = (): Promise<Buffer> =>
  plain(300, 200)
    .withExif({
      IFD0: { Make: 'Camera maker', Artist: 'Photographer' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 19/1 34/1', GPSLongitudeRef: 'E', GPSLongitude: '43/1 58/1 30/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>26,19N</exif:GPSLatitude></x:xmpmeta>')
    .jpeg()
    .toBuffer();

/** The colour in the middle of a region of one colour, as red, green and blue from 0 to 255. */
export async function colourAt(picture: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(picture).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return [...pixel];
}
