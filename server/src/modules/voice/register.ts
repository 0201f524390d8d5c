import { anonymised, deleted, kept, nothingPersonalIn, type PersonalTable, type Register } from '../../platform/personal-data/register.ts';

const record = 'the record of what government decided, without who it was for; name and phone of the person are struck out of it';
const office = 'an official, not the citizen';

/** A record of what officials set up: ids of officials, kept. */
const staffTable = (purpose: string, people: readonly string[], other: readonly string[]): PersonalTable => ({
  whose: 'staff',
  purpose,
  basis: 'another law',
  retention: 'with the public record',
  download: { not: office },
  personal: Object.fromEntries(people.map((column) => [column, kept('person', office)])),
  other,
});

/** What voice holds of people. */
export const voiceRegister: Register = {
  'voice.category': nothingPersonalIn('code', 'parent', 'name', 'agency', 'department', 'kinds', 'priority'),
  'voice.clock': nothingPersonalIn('kind', 'agency'),
  'voice.kind_rule': nothingPersonalIn('kind'),
  'voice.priority_rule': nothingPersonalIn('priority'),
  'voice.reason': nothingPersonalIn('move', 'code', 'name'),
  'voice.rung': nothingPersonalIn('clock_kind', 'audience', 'template'),
  'voice.routing_version': staffTable('who decided where cases go', ['changed_by', 'live_by'], ['state', 'rules']),
  'voice.routing_trial': staffTable('who tried what a change of the routing would do', ['started_by'], ['state', 'moves']),
  'voice.case': {
    whose: 'both',
    purpose: 'answering what people ask of government agencies',
    basis: 'service asked for',
    retention: 'with the public record; who sent it until erasure',
    download: 'cases',
    personal: {
      text: anonymised('own words'),
      search: anonymised('own words'),
      submission_hash: anonymised('own words'),
      place: anonymised('place'),
      lat: anonymised('place'),
      lon: anonymised('place'),
      cell: anonymised('place'),
      citizen_id: anonymised('person'),
      submission_key: anonymised('person'),
      answer: kept('words about', record),
      proposed_answer: anonymised('words about'),
      entered_by: kept('person', office),
      assignee_id: kept('person', office),
      proposed_by: kept('person', office),
    },
    other: ['number', 'kind', 'status', 'priority', 'channel', 'category', 'area', 'agency', 'department'],
  },
  'voice.case_words': {
    whose: 'citizens',
    purpose: 'finding cases by their words',
    basis: 'service asked for',
    retention: 'with the case; until erasure',
    download: { not: 'the same words as the case, in the form they are searched in' },
    personal: { words: anonymised('own words') },
    other: [],
  },
  'voice.block': {
    whose: 'both',
    purpose: 'keeping who abuses the service from sending for a while, and their right to object',
    basis: 'another law',
    retention: 'as long as the account',
    download: 'blocks',
    personal: {
      citizen_id: deleted('person'),
      reason: deleted('words about'),
      appeal: deleted('own words'),
      decision: deleted('words about'),
      set_by: deleted('person'),
      decided_by: deleted('person'),
    },
    other: ['id', 'outcome'],
  },
  'voice.repeat': {
    whose: 'citizens',
    purpose: 'telling who sends the same again and again to wait',
    basis: 'service asked for',
    retention: 'two days',
    download: { not: 'a count of two days, of words that are in `cases`' },
    personal: { citizen_id: deleted('person'), words_hash: deleted('own words') },
    other: [],
  },
  'voice.draft': {
    whose: 'citizens',
    purpose: 'going on with a case on another device before it is sent',
    basis: 'service asked for',
    retention: 'until it is sent or deleted, or as the rule `drafts` says',
    download: 'drafts',
    personal: { citizen_id: deleted('person'), body: deleted('own words') },
    other: ['id'],
  },
  'voice.case_event': {
    whose: 'both',
    purpose: 'the course of a case',
    basis: 'service asked for',
    retention: 'with the case',
    download: 'cases',
    personal: {
      actor_id: anonymised('person'),
      on_behalf_of: kept('person', office),
      text: anonymised('own words'),
      files: anonymised('file'),
      details: kept('person', office),
    },
    other: ['what', 'side', 'from_status', 'to_status', 'reason'],
  },
};
