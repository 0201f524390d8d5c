/** The pages that each visitor may open, for whoever goes through all of them. `{case}` is the number of a case of the citizen's. */
export const citizen = '+966550000001';

export const pages: Record<string, { who: string | null; paths: string[] }> = {
  'a visitor': { who: null, paths: ['/', '/sign-in', '/cases/new', '/demo', '/nowhere', '/staff/sign-in'] },
  'everybody who reads': { who: null, paths: ['/about', '/statistics', '/open-data', '/accessibility', '/privacy'] },
  'a citizen': {
    who: citizen,
    paths: ['/', '/cases', '/cases/new', '/account', '/cases/{case}', '/cases/1234567890', '/cases/new/nowhere'],
  },
  'a coordinator': {
    who: 'municipality.coordinator',
    paths: ['/staff', '/staff/cases', '/staff/cases/{case}', '/staff/bulks', '/staff/people'],
  },
  'an agency leader': {
    who: 'municipality.leader',
    paths: ['/staff', '/staff/late/not-a-link', '/staff/answer-templates', '/staff/ratings', '/staff/tags', '/staff/directives'],
  },
  'an emirate leader': {
    who: 'emirate.leader',
    paths: ['/staff', '/staff/wall', '/staff/cases', '/staff/figures?period=month', '/staff/report', '/staff/agencies'],
  },
  'an emirate officer': {
    who: 'emirate.officer',
    paths: ['/staff/quality', '/staff/quality/answers', '/staff/citizens', '/staff/desk', '/staff/imports', '/staff/blocks'],
  },
  'an administrator of cases': {
    who: 'admin',
    paths: [
      '/staff',
      '/staff/categories',
      '/staff/routing',
      '/staff/boundaries',
      '/staff/suggestion',
      '/staff/rules',
      '/staff/working-time?of=water',
    ],
  },
  'an administrator of people and messages': {
    who: 'admin',
    paths: [
      '/staff/people',
      '/staff/agencies',
      '/staff/partners',
      '/staff/templates',
      '/staff/deliveries',
      '/staff/deliveries/of-phone',
      '/staff/message-channels',
      '/staff/contact-rules',
      '/staff/consents',
      '/staff/retention',
    ],
  },
  'an auditor': { who: 'auditor', paths: ['/staff/audit', '/staff/account', '/staff/nowhere'] },
};
