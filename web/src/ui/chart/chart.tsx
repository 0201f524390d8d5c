import { useState } from 'react';
import { useMessages } from '#i18n';
import { Card } from '../card.tsx';
import { IconButton } from '../icon-button.tsx';
import { laterWords } from '../later-words.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import type { ChartData, ChartKind } from './chart-data.ts';
import { ChartTable } from './chart-table.tsx';

interface ChartProps {
  title: string;
  kind: ChartKind;
  /** Keep it the same object while nothing changed (`useMemo`): another object is drawn anew. */
  data: ChartData;
  /** A press on a category: opens the cases behind it. */
  onSelect?(categoryIndex: number): void;
}

/** Figures as a picture, and at the press of a button as a table. */
export function Chart({ title, kind, data, onSelect }: ChartProps) {
  const { showChart, showTable } = useMessages(laterWords);
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      title={title}
      action={
        <IconButton
          icon={asTable ? 'chart' : 'table'}
          label={`${asTable ? showChart : showTable}: ${title}`}
          onPress={() => setAsTable(!asTable)}
        />
      }
    >
      {asTable ? <ChartTable label={title} data={data} /> : <ChartCanvas kind={kind} data={data} onSelect={onSelect} />}
    </Card>
  );
}
