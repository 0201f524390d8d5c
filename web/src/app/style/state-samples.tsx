import { ProblemError } from '@sawt/contract';
import { useState } from 'react';
import { useFormats } from '#i18n';
import { Badge, Banner, Button, Card, EmptyState, ErrorState, LoadMore, Meter, RatingValue, Skeleton, Spinner, Tabs } from '#ui';

const unavailable = new ProblemError({ type: 'about:blank', title: '', status: 503, code: 'server.unavailable', requestId: '' }, 30);
const moreToCome = { hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => new Promise<never>(() => {}) };

export function StateSamples() {
  const { text } = useFormats();
  const [tab, setTab] = useState('inbox');
  return (
    <>
      <Card title={text({ ar: 'الأحوال', en: 'States' })}>
        <div className="flex flex-col gap-4">
          <Banner tone="info" title={text({ ar: 'للعلم', en: 'For your information' })}>
            {text({ ar: 'الدوام في رمضان من العاشرة إلى الثالثة.', en: 'Ramadan hours are from ten to three.' })}
          </Banner>
          <Banner tone="success">{text({ ar: 'تم استلام بلاغك.', en: 'Your case has been received.' })}</Banner>
          <Banner tone="warning">{text({ ar: 'قارب الموعد على الانتهاء.', en: 'The deadline is near.' })}</Banner>
          <ErrorState error={unavailable} onRetry={() => {}} />
          <div className="flex flex-wrap items-center gap-2">
            <Badge>{text({ ar: 'مغلق', en: 'Closed' })}</Badge>
            <Badge tone="info">{text({ ar: 'محال', en: 'Referred' })}</Badge>
            <Badge tone="success" icon="check">
              {text({ ar: 'تم الرد', en: 'Answered' })}
            </Badge>
            <Badge tone="warning">{text({ ar: 'بانتظار المستفيد', en: 'Awaiting you' })}</Badge>
            <Badge tone="danger" icon="clock">
              {text({ ar: 'متأخرة', en: 'Late' })}
            </Badge>
            <RatingValue value={4} />
            <Spinner label={text({ ar: 'جارٍ التحميل', en: 'Loading' })} />
          </div>
          <div className="grid gap-6 md:grid-cols-3">
            {[0.4, 0.8, 1.2].map((share) => (
              <Meter
                key={share}
                label={text({ ar: 'مهلة الرد', en: 'Time to answer' })}
                valueLabel={text({ ar: 'بقي يومان', en: '2 days left' })}
                share={share}
              />
            ))}
          </div>
          <Skeleton />
          <LoadMore query={moreToCome} />
        </div>
      </Card>
      <Tabs
        label={text({ ar: 'البلاغات', en: 'Cases' })}
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'inbox',
            label: text({ ar: 'الوارد', en: 'Inbox' }),
            count: 12,
            content: (
              <EmptyState
                icon="inbox"
                title={text({ ar: 'لا توجد بلاغات', en: 'No cases' })}
                action={<Button>{text({ ar: 'تقديم بلاغ', en: 'Send one' })}</Button>}
              >
                {text({ ar: 'تظهر هنا البلاغات المحالة إلى جهتكم.', en: 'Cases referred to your agency appear here.' })}
              </EmptyState>
            ),
          },
          { id: 'review', label: text({ ar: 'بانتظار الاعتماد', en: 'In review' }), content: <Skeleton lines={2} /> },
        ]}
      />
    </>
  );
}
