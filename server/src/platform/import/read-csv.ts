/** Excel on an Arabic Windows saves windows-1256, and UTF-8 with a mark; which it was is seen from the bytes. */
export function decode(bytes: Uint8Array): { encoding: 'utf-8' | 'windows-1256'; text: string } {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1256', text: new TextDecoder('windows-1256').decode(bytes) };
  }
}

export interface CsvRow {
  /** Of the file, beginning with 1: a cell may hold several. */
  line: number;
  cells: string[];
}

/** RFC 4180, with the separator that the first line uses most: a comma, a semicolon (Excel in some countries) or a tab. Empty rows are left out. */
export function readCsv(text: string): CsvRow[] {
  const separator = separatorOf(text.slice(0, text.indexOf('\n') + 1 || undefined));
  const rows: CsvRow[] = [];
  let [cells, cell, line, began, quoted]: [string[], string, number, number, boolean] = [[], '', 1, 1, false];
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '\n') line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [cell, quoted] = ['', true];
    else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

function separatorOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
