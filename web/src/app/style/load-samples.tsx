import { skipToken, useQuery } from '@tanstack/react-query';
import { useFormats } from '#i18n';
import { Button, Card, ExportButtons, Icon, QueryView } from '#ui';

const icons = ['home', 'plus', 'list', 'user', 'search', 'clock', 'chart', 'lock', 'warning', 'success', 'error', 'download'] as const;

/** What comes from the server, what is taken along, and the signs. */
export function LoadSamples() {
  const { text } = useFormats();
  const waiting = useQuery({ queryKey: ['style', 'waiting'], queryFn: skipToken });
  const failing = useQuery({ queryKey: ['style', 'failing'], queryFn: () => Promise.reject(new TypeError('no network')), retry: false });
  const there = useQuery({ queryKey: ['style', 'there'], queryFn: () => text({ ar: 'وصلت البيانات.', en: 'The data are here.' }) });
  return (
    <Card title={text({ ar: 'البيانات والرموز', en: 'Data and signs' })}>
      <div className="flex flex-col gap-6">
        <div className="grid items-start gap-6 md:grid-cols-3">
          {[waiting, failing, there].map((query, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: three states, always in this order
            <QueryView key={index} query={query as typeof there} lines={2}>
              {(said) => <p>{said}</p>}
            </QueryView>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <ExportButtons name="sample" makeFile={() => Promise.resolve(new Blob(['sample']))} />
          <Button variant="quiet" onPress={() => void failing.refetch()}>
            {text({ ar: 'إعادة المحاولة', en: 'Try again' })}
          </Button>
        </div>
        <div className="flex flex-wrap gap-4">
          {icons.map((name) => (
            <Icon key={name} name={name} className="size-7 text-brand" />
          ))}
        </div>
      </div>
    </Card>
  );
}
