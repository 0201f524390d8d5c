import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMessages } from '#i18n';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { PageHeader, QueryView, Select } from '#ui';
import { agenciesQuery } from '../shared/queries.ts';
import { CalendarEditor } from './calendar-editor.tsx';
import { calendarWords } from './calendar-words.ts';
import { calendarQuery, calendarsQuery, regionCode } from './queries.ts';

/** When people work: the region, and each agency that differs. */
export function CalendarsPage() {
  const words = useMessages(calendarWords);
  const placeOptions = usePlaceOptions();
  const { of: code = regionCode } = useSearch({ from: '/staff/staff/working-time' });
  const navigate = useNavigate({ from: '/staff/working-time' });
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const { data: own = [] } = useQuery(calendarsQuery);
  const calendar = useQuery(calendarQuery(code));
  const isOwn = (agency: string) => own.some((one) => one.code === agency);
  return (
    <>
      <PageHeader title={words.title} description={words.about} />
      <div className="mb-6 max-w-md">
        <Select
          label={words.whose}
          options={[
            { value: regionCode, label: words.region },
            ...placeOptions(agencies).map(({ value, label }) => ({ value, label: isOwn(value) ? words.own(label) : label })),
          ]}
          value={code}
          onChange={(next) => void navigate({ search: next === regionCode ? {} : { of: next } })}
        />
      </div>
      <QueryView query={calendar} lines={10}>
        {(detail) => <CalendarEditor key={`${detail.code} ${detail.version}`} detail={detail} />}
      </QueryView>
    </>
  );
}
