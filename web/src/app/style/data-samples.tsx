import { useFormats } from '#i18n';
import {
  Badge,
  Card,
  CaseNumber,
  DataTable,
  DateTime,
  DescriptionList,
  DifferenceLines,
  DraftNotice,
  FileFaults,
  FileList,
  PhotoComparison,
  plainSaying,
  SettingHistory,
  SettingHistoryButton,
  StatTile,
  TextLink,
  Timeline,
  VersionList,
} from '#ui';
import { cases, files, settingVersions, versions } from './sample-data.ts';

export function DataSamples() {
  const { text, number, percent, workingTime } = useFormats();
  const sampleSource = {
    queryKey: ['style', 'history'],
    read: async () => settingVersions,
    restore: async () => {},
    fields: { days: plainSaying(text({ ar: 'مدة الحفظ', en: 'Kept for' })) },
  };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <StatTile
          label={text({ ar: 'بلاغات مفتوحة', en: 'Open cases' })}
          value={number(1284)}
          trend={[3, 5, 4, 8, 7, 9, 12]}
          link={{ to: '/' }}
        />
        <StatTile label={text({ ar: 'متأخرة', en: 'Late' })} value={number(37)} tone="danger" link={{ to: '/' }} />
        <StatTile label={text({ ar: 'في الموعد', en: 'On time' })} value={percent(0.934)} tone="success" />
        <StatTile
          label={text({ ar: 'وسيط زمن الرد', en: 'Median time' })}
          value={workingTime(395)}
          note={text({ ar: 'من ساعات العمل', en: 'working time' })}
        />
      </div>
      <DataTable
        label={text({ ar: 'البلاغات', en: 'Cases' })}
        rows={cases}
        rowKey={(row) => row.number}
        columns={[
          {
            key: 'text',
            header: text({ ar: 'البلاغ', en: 'Case' }),
            isTitle: true,
            cell: (row) => (
              <TextLink to="/" stretched>
                {text(row.text)}
              </TextLink>
            ),
          },
          { key: 'number', header: text({ ar: 'الرقم', en: 'Number' }), cell: (row) => <CaseNumber number={row.number} /> },
          { key: 'agency', header: text({ ar: 'الجهة', en: 'Agency' }), cell: (row) => text(row.agency) },
          { key: 'at', header: text({ ar: 'قُدّم', en: 'Sent' }), cell: (row) => <DateTime at={row.at} form="relative" /> },
          {
            key: 'late',
            header: text({ ar: 'الحال', en: 'State' }),
            cell: (row) => row.late && <Badge tone="danger">{text({ ar: 'متأخرة', en: 'Late' })}</Badge>,
          },
        ]}
      />
      <div className="grid gap-8 lg:grid-cols-2">
        <Card title={text({ ar: 'تفاصيل', en: 'Details' })}>
          <div className="flex flex-col gap-6">
            <DescriptionList
              items={[
                { term: text({ ar: 'رقم البلاغ', en: 'Number' }), value: <CaseNumber number="4821937506" /> },
                { term: text({ ar: 'الجهة', en: 'Agency' }), value: text({ ar: 'أمانة منطقة القصيم', en: 'Qassim Municipality' }) },
                { term: text({ ar: 'تاريخ التقديم', en: 'Sent' }), value: <DateTime at="2026-11-20T06:12:00Z" /> },
              ]}
            />
            <FileList files={files} />
            <PhotoComparison before={files[0]!} after={files[0]!} />
            <FileFaults
              faults={[
                { line: 4, column: text({ ar: 'الجوال', en: 'Phone' }), reason: text({ ar: 'ليس رقم جوال', en: 'not a mobile number' }) },
              ]}
            />
          </div>
        </Card>
        <Card title={text({ ar: 'النسخ', en: 'Versions' })}>
          <VersionList
            versions={versions}
            numberOf={(_, index) => versions.length - index}
            restoreHelp={text({ ar: 'تعود كما كانت.', en: 'It becomes what it was.' })}
            onRestore={async () => {}}
          >
            {({ says }) => <p>{text(says)}</p>}
          </VersionList>
        </Card>
        <Card
          title={text({ ar: 'سجل إعداد', en: 'History of a setting' })}
          action={<SettingHistoryButton name={text({ ar: 'مدة الحفظ', en: 'Kept for' })} source={sampleSource} />}
        >
          <DraftNotice draft={{ broughtBack: { at: '2026-11-23T11:05:00Z', isOutdated: true }, discard: () => {} }} />
          <SettingHistory source={sampleSource} />
          <DifferenceLines of={{ before: { days: 30 }, after: { days: 90 } }} fields={sampleSource.fields} />
        </Card>
        <Card title={text({ ar: 'سير البلاغ', en: 'Timeline' })}>
          <Timeline
            label={text({ ar: 'سير البلاغ', en: 'Timeline' })}
            items={[
              {
                id: '3',
                at: '2026-11-22T09:10:00Z',
                icon: 'success',
                tone: 'success',
                title: text({ ar: 'تم الرد', en: 'Answered' }),
                by: text({ ar: 'أمانة منطقة القصيم', en: 'Qassim Municipality' }),
                children: <p>{text({ ar: 'تمت صيانة الموقع وإزالة الحفرة.', en: 'The site has been repaired.' })}</p>,
              },
              {
                id: '2',
                at: '2026-11-20T08:00:00Z',
                icon: 'arrow',
                tone: 'info',
                title: text({ ar: 'أُحيل إلى الجهة', en: 'Referred to the agency' }),
              },
              { id: '1', at: '2026-11-20T06:12:00Z', icon: 'inbox', title: text({ ar: 'تم الاستلام', en: 'Received' }) },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
