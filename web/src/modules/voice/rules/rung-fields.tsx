import { type Clock, channels, type Rung, rungAudiences, rungTellings } from '@sawt/contract';
import { useMessages } from '#i18n';
import { Checkbox, NumberField, Select } from '#ui';
import { CheckGroup } from './check-group.tsx';
import { audienceWords, ladderWords, tellingWords } from './ladder-words.ts';

interface RungFieldsProps {
  rung: Rung;
  clockKind: Clock['kind'];
  /** What of it changed. A number is given when its field is left, together with the choice that was pressed: neither may undo the other. */
  onChange(part: Partial<Rung>): void;
  errorOf(field: string): string | undefined;
}

const firstRepeat = { everyHours: 8, times: 3 };

export function RungFields({ rung, clockKind, onChange: change, errorOf }: RungFieldsProps) {
  const words = useMessages(ladderWords);
  const tellings = useMessages(tellingWords);
  const audiences = useMessages(audienceWords);
  const isShare = rung.unit === 'percent';
  // What is told of a directive never waits.
  const offered = rungTellings.filter((telling) => clockKind !== 'directive' || telling === 'at_once' || telling === rung.telling);
  return (
    <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
      <Select
        label={words.when}
        options={[
          { value: 'percent', label: words.percentOfTime },
          { value: 'hours', label: words.hoursLate },
        ]}
        value={rung.unit}
        onChange={(unit) => change({ unit })}
      />
      <NumberField
        label={isShare ? words.percent : words.hours}
        {...(isShare && { description: words.percentHelp })}
        minimum={0}
        value={rung.value}
        onChange={(value) => change({ value: value ?? 0 })}
        error={errorOf('value')}
      />
      <CheckGroup
        label={words.whom}
        options={rungAudiences}
        names={audiences}
        chosen={rung.audiences}
        onChange={(chosen) => change({ audiences: chosen })}
        error={errorOf('audiences')}
      />
      <Select
        label={words.how}
        options={offered.map((value) => ({ value, label: tellings[value] }))}
        value={rung.telling}
        onChange={(telling) => change({ telling })}
        error={errorOf('telling')}
      />
      <ChannelFields channels={rung.channels} onChange={(chosen) => change({ channels: chosen })} error={errorOf('channels')} />
      <div className="sm:col-span-2">
        <Checkbox
          isSelected={rung.repeat !== null}
          onChange={(isOn) => change({ repeat: isOn ? firstRepeat : null })}
          description={words.repeatsHelp}
        >
          {words.repeats}
        </Checkbox>
      </div>
      {rung.repeat && <RepeatFields repeat={rung.repeat} onChange={(repeat) => change({ repeat })} errorOf={errorOf} />}
    </div>
  );
}

interface ChannelFieldsProps {
  channels: Rung['channels'];
  onChange(channels: Rung['channels']): void;
  error: string | undefined;
}

function ChannelFields({ channels: chosen, onChange, error }: ChannelFieldsProps) {
  const words = useMessages(ladderWords);
  return (
    <>
      <Select
        label={words.by}
        options={[
          { value: 'wished', label: words.asWished },
          { value: 'set', label: words.bySet },
        ]}
        value={chosen ? 'set' : 'wished'}
        onChange={(by) => onChange(by === 'set' ? ['sms'] : null)}
      />
      {chosen && (
        <CheckGroup
          label={words.bySet}
          description={words.bySetHelp}
          options={channels}
          names={words}
          chosen={chosen}
          onChange={onChange}
          error={error}
        />
      )}
    </>
  );
}

interface RepeatFieldsProps extends Pick<RungFieldsProps, 'errorOf'> {
  repeat: NonNullable<Rung['repeat']>;
  onChange(repeat: NonNullable<Rung['repeat']>): void;
}

function RepeatFields({ repeat, onChange, errorOf }: RepeatFieldsProps) {
  const words = useMessages(ladderWords);
  return (
    <>
      <NumberField
        label={words.every}
        minimum={0}
        value={repeat.everyHours}
        onChange={(value) => onChange({ ...repeat, everyHours: value ?? 0 })}
        error={errorOf('repeat.everyHours')}
      />
      <NumberField
        label={words.times}
        minimum={0}
        value={repeat.times}
        onChange={(value) => onChange({ ...repeat, times: value ?? 0 })}
        error={errorOf('repeat.times')}
      />
    </>
  );
}
