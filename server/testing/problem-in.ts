import { Problem } from '@sawt/contract';
import { expect } from 'vitest';

/** The problem document of a refused request, after what must hold of every one (RFC 9457). */
export async function problemIn(response: Response): Promise<Problem> {
  const text = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  const problem = Problem.strict().parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  // Neither a stack nor a statement nor a path of the machine.
  expect(text).not.toMatch(/\.ts:|node_modules|\bat \w+ \(|\b(select|insert|update) .*\b(from|into|set)\b/i);
  return problem;
}
