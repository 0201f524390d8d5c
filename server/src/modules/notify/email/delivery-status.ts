/** What a server says became of a message (RFC 3464). */
export interface DeliveryStatus {
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** `5.1.1` (RFC 3463). */
  status: string;
  /** The words of the last server, for people who look into it. */
  diagnosis: string;
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/** Reads a delivery status notification. @returns null for anything else: a holiday notice, spam */
export function readDeliveryStatus(message: string): DeliveryStatus | null {
  const report = partOf(message.replaceAll('\r\n', '\n'), 'message/delivery-status');
  if (!report) return null;
  const field = (name: string) => new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(unfolded(report))?.[1]?.trim();
  const action = actions.find((one) => one === field('Action')?.toLowerCase());
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(field('Status') ?? '')?.[0];
  if (!action || !status) return null;
  return { action, status, diagnosis: (field('Diagnostic-Code') ?? '').replace(/^smtp;\s*/i, '').slice(0, 300) };
}

const unfolded = (text: string) => text.replace(/\n[ \t]+/g, ' ');

function headAndBody(part: string): { head: string; body: string } {
  const cut = part.indexOf('\n\n');
  return cut < 0 ? { head: part, body: '' } : { head: unfolded(part.slice(0, cut)), body: part.slice(cut + 2) };
}

/** The body of the first part of a type among the parts of a message (RFC 2046 § 5.1), decoded. */
function partOf(message: string, type: string): string | null {
  const { head, body } = headAndBody(message);
  const boundary = /^content-type:\s*multipart\/report\b.*?boundary="?([^";\n]{1,70})"?/im.exec(head)?.[1];
  if (!boundary) return null;
  for (const part of `\n${body}`.split(`\n--${boundary}`).slice(1)) {
    const { head: about, body: content } = headAndBody(part.replace(/^[ \t]*\n/, ''));
    if (!new RegExp(`^content-type:\\s*${type}\\b`, 'im').test(about)) continue;
    return /^content-transfer-encoding:\s*base64\b/im.test(about) ? Buffer.from(content, 'base64').toString('latin1') : content;
  }
  return null;
}
