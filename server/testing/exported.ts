import type { Session, TestRegion } from './test-region.ts';

/** The file of a list, as a person has it made and fetches it; what they had made before goes first. */
export async function exported(
  { url, server }: Pick<TestRegion, 'url' | 'server'>,
  { api: { caseExports }, send }: Session,
  query: Record<string, string> = {},
): Promise<Response> {
  for (const { id } of await caseExports.listExports({})) await caseExports.deleteExport({ params: { id } });
  const { id } = await caseExports.requestExport({ query });
  await server.app.jobs.runNow('voice.make_export', { id });
  return send(`${url}/api/v1/case-exports/${id}/file`);
}

/** The text of a CSV as it came, with its byte order mark, which `text()` would take away. */
export const csvIn = async (response: Response): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
