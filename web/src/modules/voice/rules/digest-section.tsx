import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useMessages } from '#i18n';
import { openPlaces } from '#modules/directory/open-places.ts';
import { usePlaceOptions } from '#modules/directory/use-place-options.ts';
import { client } from '#platform/client.ts';
import { Button, Card, Checkbox, FormDialog, QueryView, Select, SettingHistoryButton, showToast } from '#ui';
import { agenciesQuery } from '../shared/queries.ts';
import { digestWords, offeredHours } from './digest-words.ts';
import { digestRuleQuery } from './queries.ts';
import { ReportEditor } from './report-editor.tsx';
import { useRuleHistory } from './use-rule-history.ts';

/** When leaders hear of late cases together, and what they then read. */
export function DigestSection() {
  const words = useMessages(digestWords);
  const { text } = useFormats();
  const [open, setOpen] = useState<'hours' | 'report' | 'test' | null>(null);
  const rule = useQuery(digestRuleQuery);
  const history = useRuleHistory();
  return (
    <section aria-labelledby="digest" className="flex flex-col gap-4">
      <div>
        <h2 id="digest" className="text-xl font-semibold">
          {words.title}
        </h2>
        <p className="text-ink-soft">{words.about}</p>
      </div>
      <Card>
        <QueryView query={rule} lines={2}>
          {({ hours, report }) => (
            <div className="flex flex-col gap-4">
              <div className="flex flex-wrap items-center gap-4">
                <p className="flex-1 basis-56 font-medium">
                  {words.hours}: {hours.map(words.hour).join(text({ ar: '، ', en: ', ' }))}
                </p>
                <SettingHistoryButton name={words.hours} source={history.ofDigest} />
                <Button variant="quiet" icon="edit" aria-label={words.editHours} onPress={() => setOpen('hours')}>
                  {words.edit}
                </Button>
                <Button variant="secondary" icon="send" onPress={() => setOpen('test')}>
                  {words.test}
                </Button>
                {open === 'hours' && <HoursEditor hours={hours} onClose={() => setOpen(null)} />}
              </div>
              <div className="flex flex-wrap items-center gap-4 border-t border-line pt-4">
                <p className="flex-1 basis-56">
                  <span className="block font-medium">
                    {words.report}: {words.onDay(report.day, words.hour(report.hour))}
                  </span>
                  <span className="block text-sm/6 text-ink-soft">{words.reportAbout}</span>
                </p>
                <Button variant="quiet" icon="edit" aria-label={words.editReport} onPress={() => setOpen('report')}>
                  {words.edit}
                </Button>
                {open === 'report' && <ReportEditor report={report} onClose={() => setOpen(null)} />}
              </div>
            </div>
          )}
        </QueryView>
      </Card>
      {open === 'test' && <TestDialog onClose={() => setOpen(null)} />}
    </section>
  );
}

function HoursEditor({ hours, onClose }: { hours: readonly number[]; onClose(): void }) {
  const words = useMessages(digestWords);
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<readonly number[]>(hours);

  async function save(): Promise<void> {
    queries.setQueryData(digestRuleQuery.queryKey, await client.escalation.updateDigestRule({ body: { hours: [...chosen] } }));
    showToast(words.saved, 'success');
  }

  return (
    <FormDialog title={words.editHours} isOpen onOpenChange={onClose} submitLabel={words.save} onSubmit={save}>
      {(errors) => (
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-2 text-ink-soft">{words.choose}</legend>
          <div className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
            {offeredHours.map((hour) => (
              <Checkbox
                key={hour}
                isSelected={chosen.includes(hour)}
                onChange={(isChosen) => setChosen(isChosen ? [...chosen, hour] : chosen.filter((each) => each !== hour))}
              >
                {words.hour(hour)}
              </Checkbox>
            ))}
          </div>
          {errors.hours && (
            <p role="alert" className="text-sm font-medium text-danger">
              {chosen.length === 0 ? words.noHour : words.tooMany}
            </p>
          )}
        </fieldset>
      )}
    </FormDialog>
  );
}

function TestDialog({ onClose }: { onClose(): void }) {
  const words = useMessages(digestWords);
  const placeOptions = usePlaceOptions();
  const { data: agencies = [] } = useQuery(agenciesQuery);
  const [agency, setAgency] = useState<string | null>(null);

  async function send(): Promise<void> {
    const { late } = await client.escalation.testLateMessage({ body: { agency: agency ?? '' } });
    showToast(late > 0 ? words.sent : words.nothingLate, late > 0 ? 'success' : 'info');
  }

  return (
    <FormDialog title={words.test} isOpen onOpenChange={onClose} submitLabel={words.send} onSubmit={send}>
      {(errors) => (
        <Select
          label={words.agency}
          description={words.testAbout}
          options={placeOptions(openPlaces(agencies))}
          value={agency}
          onChange={setAgency}
          error={errors.agency}
        />
      )}
    </FormDialog>
  );
}
