import { DashboardPage } from '#modules/voice/figures/dashboard-page.tsx';
import { holds, useMe } from '#platform/session.ts';
import { OverviewPage } from './overview/overview-page.tsx';

/** The figures for those who may read them; for the others the way to their pages. */
export function HomePage() {
  const { data: me } = useMe();
  if (!me) return null;
  return holds(me, 'voice.read_figures') ? <DashboardPage me={me} /> : <OverviewPage me={me} />;
}
