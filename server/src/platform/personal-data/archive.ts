import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { FileBytes } from '../files/file-bytes.ts';
import type { Holder, Reading } from './holder.ts';
import { ownFiles, pathOf } from './platform-holder.ts';
import { readme } from './readme.ts';

/**
 * All that is held of a person as a ZIP, made as it is sent: never more in memory than a page of rows and a piece of a file.
 * @param release called once nobody reads any more, whether it came to its end or not
 */
export function createArchive(
  reading: Reading,
  parts: { holders: readonly Holder[]; bytes: FileBytes; release(): Promise<void> },
): Readable {
  const { holders, bytes, release } = parts;
  async function* content() {
    const zip = new yazl.ZipFile();
    const opened = new Set<Readable>();
    const output = zip.outputStream as Readable;
    const fail = (error: unknown) => output.destroy(error as Error);
    zip.on('error', fail);
    const add = (path: string, compress: boolean, open: () => Promise<Readable>) =>
      zip.addReadStreamLazy(path, { compress }, (ready) => {
        open().then((stream) => {
          opened.add(stream.on('error', fail).on('close', () => opened.delete(stream)));
          ready(null, stream);
        }, fail);
      });
    try {
      zip.addBuffer(Buffer.from(readme), 'README.txt');
      add('data.json', true, async () => Readable.from(dataJson(reading, holders)));
      for await (const file of ownFiles(reading)) {
        if (file.scan === 'clean' || file.scan === 'unscanned') add(pathOf(file), false, () => openFile(bytes, file.id));
      }
      zip.end();
      yield* output as AsyncIterable<Buffer>;
    } finally {
      for (const stream of opened) stream.destroy();
      await release();
    }
  }
  return Readable.from(content(), { objectMode: false });
}

/** A file whose bytes went between the look and the reading is empty. */
async function openFile(bytes: FileBytes, id: string): Promise<Readable> {
  return (await bytes.open(id, 'full')) ?? Readable.from([]);
}

async function* dataJson(reading: Reading, holders: readonly Holder[]) {
  yield '{';
  let first = true;
  for (const [name, rows] of holders.flatMap(({ sections }) => Object.entries(sections))) {
    yield `${first ? '' : ','}\n${JSON.stringify(name)}: [`;
    first = false;
    let before = '\n';
    for await (const row of rows(reading)) {
      yield before + JSON.stringify(row, null, 2);
      before = ',\n';
    }
    yield ']';
  }
  yield '\n}\n';
}
