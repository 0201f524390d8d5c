import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { problem } from '../http/problem.ts';
import { redrawPhoto } from './photo.ts';
import { colourAt, noise, phonePhoto, plain, twoHalves } from './testing/pictures.ts';

const damaged = problem('file.damaged');
const red = [254, 0, 0];
const blue = [0, 0, 254];

describe('what a photo tells beside its pixels', () => {
  test('is gone: place, camera, author and colour profile, from the photo and its thumbnail', async () => {
    const original = await phonePhoto();
    // 26 degrees as EXIF writes a rational; the check below must be able to fail.
    const degrees = Buffer.from([26, 0, 0, 0, 1, 0, 0, 0]);
    expect([original.includes(degrees), original.includes('Photographer'), original.includes('xmpmeta')]).toEqual([true, true, true]);

    const photo = await redrawPhoto(original);
    for (const bytes of [photo.bytes, photo.thumbnail]) {
      const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, icc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      for (const secret of [degrees, 'Photographer', 'Camera maker', 'xmpmeta', 'GPS']) expect(bytes.includes(secret)).toBe(false);
    }
  });

  test('is gone too when it hides behind the picture', async () => {
    const polyglot = Buffer.concat([await plain(40, 40).jpeg().toBuffer(), Buffer.from('<html><script>alert(1)</script></html>')]);
    const { bytes } = await redrawPhoto(polyglot);
    expect(bytes.includes('script')).toBe(false);
    // FFD9 ends a JPEG.
    expect(bytes.subarray(-2).toString('hex')).toBe('ffd9');
  });
});

describe('how a photo looks', () => {
  test('it stands upright without being told so', async () => {
    // Orientation 6: the camera was turned, and what is stored on the left belongs on top.
    const turned = await twoHalves(200, 100, 'red', 'blue').withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const photo = await redrawPhoto(turned);
    expect([photo.width, photo.height]).toEqual([100, 200]);
    expect(await colourAt(photo.bytes, 50, 50)).toEqual(red);
    expect(await colourAt(photo.bytes, 50, 150)).toEqual(blue);
    expect((await sharp(photo.bytes).metadata()).orientation).toBeUndefined();
  });

  test('a large one is made smaller in its proportions, a small one is left as large as it is', async () => {
    const large = await redrawPhoto(await plain(4000, 3000).jpeg().toBuffer());
    expect([large.width, large.height]).toEqual([2560, 1920]);
    expect(await sharp(large.thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 360 });
    const small = await redrawPhoto(await plain(30, 20).jpeg().toBuffer());
    expect([small.width, small.height]).toEqual([30, 20]);
    expect(await sharp(small.thumbnail).metadata()).toMatchObject({ width: 30, height: 20 });
  });

  test('its size is that of the bytes kept', async () => {
    const { bytes, width, height } = await redrawPhoto(await plain(3001, 7).png().toBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height });
  });

  test('transparent is white', async () => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    expect(await colourAt((await redrawPhoto(clear)).bytes, 10, 10)).toEqual([255, 255, 255]);
  });

  test.each(['gif', 'webp'] as const)('of an animated %s, the first frame', async (format) => {
    const frames = await Promise.all(['red', 'blue'].map((colour) => twoHalves(40, 40, colour, colour).png().toBuffer()));
    const animated = await sharp(frames, { join: { animated: true } })
      [format]()
      .toBuffer();
    expect((await sharp(animated).metadata()).pages).toBe(2);
    const photo = await redrawPhoto(animated);
    expect([photo.width, photo.height]).toEqual([40, 40]);
    expect((await colourAt(photo.bytes, 20, 20))[2]).toBeLessThan(10);
  });

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('a %s becomes a JPEG', async (format) => {
    const { bytes } = await redrawPhoto(await plain(60, 40)[format]().toBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 60, height: 40, space: 'srgb' });
  });

  test('colours for print become colours for screens', async () => {
    const print = await plain(40, 40).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(print).metadata()).space).toBe('cmyk');
    expect((await sharp((await redrawPhoto(print)).bytes).metadata()).space).toBe('srgb');
  });
});

describe('what is not a whole picture is damaged', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s cut off in the middle', async (format) => {
    const whole = await noise(400, 300)[format]().toBuffer();
    await expect(redrawPhoto(whole.subarray(0, whole.length / 2))).rejects.toThrow(damaged);
  });

  test('only the first bytes of a JPEG', async () => {
    await expect(redrawPhoto(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).rejects.toThrow(damaged);
  });

  test('a picture of more than 50 megapixels in a few bytes', async () => {
    const bomb = await plain(10_000, 6_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(500_000);
    await expect(redrawPhoto(bomb)).rejects.toThrow(damaged);
  });

  test('a line of a picture', async () => {
    await expect(redrawPhoto(await plain(40_000, 1).png().toBuffer())).rejects.toThrow(damaged);
  });

  test('one that only claims to be huge', async () => {
    const claim = await plain(10, 10).png().toBuffer();
    // Width and height in the header chunk of a PNG.
    claim.writeUInt32BE(60_000, 16);
    claim.writeUInt32BE(60_000, 20);
    await expect(redrawPhoto(claim)).rejects.toThrow(damaged);
  });
});
