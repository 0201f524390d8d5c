import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormats, useMessages } from '#i18n';
import { Button, QueryView } from '#ui';
import { PageTitle } from '#ui/page-title.tsx';
import { AgenciesPanel } from './agencies-panel.tsx';
import { CountsPanel } from './counts-panel.tsx';
import { GravePanel } from './grave-panel.tsx';
import { HeatPanel } from './heat-panel.tsx';
import { MapPanel } from './map-panel.tsx';
import { TrendPanel } from './trend-panel.tsx';
import { useRotation } from './use-rotation.ts';
import { WallBar } from './wall-bar.tsx';
import { wallFiguresQuery } from './wall-queries.ts';
import { wallWords } from './wall-words.ts';

const panels = [
  { name: 'counts', Panel: CountsPanel },
  { name: 'agencies', Panel: AgenciesPanel },
  { name: 'map', Panel: MapPanel },
  { name: 'heat', Panel: HeatPanel },
  { name: 'trend', Panel: TrendPanel },
  { name: 'grave', Panel: GravePanel },
] as const;
const secondsEach = 20;
const route = getRouteApi('/staff/wall');

/** Big panels, one after the other. A panel that is not shown is not there: its chart and its map go with it. */
export function Wall() {
  const words = useMessages(wallWords);
  const { number } = useFormats();
  const { every = secondsEach } = route.useSearch();
  const { at, isPaused, pause } = useRotation(panels.length, every);
  const figures = useQuery(wallFiguresQuery);
  const { name, Panel } = panels[at] as (typeof panels)[number];
  return (
    <div data-theme="dark" className="flex h-dvh flex-col overflow-hidden bg-canvas text-ink">
      <PageTitle title={words.title} />
      <WallBar />
      <main className="flex min-h-0 flex-1 flex-col gap-4 px-8 py-6">
        <h1 className="text-3xl/tight font-bold">{words[name]}</h1>
        <div className="grid min-h-0 flex-1 [&>*]:min-h-0">
          <QueryView query={figures} lines={10}>
            {(counted) => <Panel figures={counted} isStill={isPaused} />}
          </QueryView>
        </div>
      </main>
      <footer className="flex items-center justify-between gap-4 px-8 pb-4 text-ink-soft">
        <ol className="flex gap-2" aria-hidden="true">
          {panels.map((each, index) => (
            <li key={each.name} className={`h-2 w-12 rounded-full ${index === at ? 'bg-brand' : 'bg-line'}`} />
          ))}
        </ol>
        <span className="sr-only">{words.panel(number(at + 1), number(panels.length))}</span>
        <Button variant="quiet" onPress={() => pause(!isPaused)}>
          {isPaused ? words.go : words.pause}
        </Button>
      </footer>
    </div>
  );
}
